package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Values in JSON: {@code "a"}, {@code 3}, {@code null}, {@code {"age": 42}}. */
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
            } else if (value instanceof Value.Shaped shaped) {
                json.writeStartObject();
                json.writeFieldName(shaped.shape());
                serialize(shaped.content(), json, provider);
                json.writeEndObject();
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
            if (json.hasToken(JsonToken.START_OBJECT)) {
                return shaped(json, context);
            }
            return (Value) context.handleUnexpectedToken(Value.class, json);
        }

        private Value shaped(JsonParser json, DeserializationContext context) throws IOException {
            String shape = json.nextFieldName();
            if (shape == null) {
                return (Value) context.handleUnexpectedToken(Value.class, json);
            }
            json.nextToken();
            Value content = deserialize(json, context);
            if (json.nextToken() != JsonToken.END_OBJECT) {
                return (Value) context.handleUnexpectedToken(Value.class, json);
            }
            try {
                return new Value.Shaped(shape, content);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Value.class, "%s", e.getMessage());
            }
        }

        @Override
        public Value getNullValue(DeserializationContext context) {
            return Value.NOTHING;
        }
    }
}
