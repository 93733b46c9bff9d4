package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Values in JSON, bare: {@code "a"}, {@code 3}, {@code null}. */
final class ValueJson {

    private ValueJson() {}

    static final class Writer extends StdSerializer<Value> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Value.class);
        }

        @Override
        public void serialize(Value value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof Value.Text text) {
                json.writeString(text.text());
            } else if (value instanceof Value.Whole number) {
                json.writeNumber(number.number());
            } else {
                json.writeNull();
            }
        }
    }

    static final class Reader extends StdDeserializer<Value> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Value.class);
        }

        @Override
        public Value deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                return Value.text(json.getText());
            }
            if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return Value.number(json.getLongValue());
            }
            if (json.hasToken(JsonToken.VALUE_NULL)) {
                return Value.NOTHING;
            }
            return (Value) context.handleUnexpectedToken(Value.class, json);
        }

        @Override
        public Value getNullValue(DeserializationContext context) {
            return Value.NOTHING;
        }
    }
}
