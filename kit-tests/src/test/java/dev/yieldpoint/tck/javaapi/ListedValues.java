package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.listing.FreeName;
import dev.yieldpoint.tck.listing.FreeName.Kind;
import dev.yieldpoint.tck.listing.ListedComponent;
import dev.yieldpoint.tck.listing.Listing;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as a compiled listing has them: texts, numbers, null, and the listing's own records. */
final class ListedValues {

    /** A value of a shape that the listing does not speak of. */
    private record Unnamed(String shape, @Nullable Object content) {}

    private final Listing listing;
    private final Class<?> component;

    ListedValues(Listing listing, ListedComponent component) {
        this.listing = listing;
        this.component = component.getClass();
    }

    @Nullable
    Object java(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number();
        }
        if (value instanceof Value.Shaped shaped) {
            Object content = java(shaped.content());
            return listing.outsides().stream()
                    .filter(environment -> environment.kind() == Kind.SHAPE)
                    .filter(environment -> environment.name().equals(shaped.shape()))
                    .findFirst()
                    .map(shape -> make(shape, content))
                    .orElseGet(() -> new Unnamed(shaped.shape(), content));
        }
        return null;
    }

    Value value(@Nullable Object java) {
        if (java == null) {
            return Value.NOTHING;
        }
        if (java instanceof String text) {
            return Value.text(text);
        }
        if (java instanceof Long number) {
            return Value.number(number);
        }
        return java instanceof Unnamed unnamed
                ? new Value.Shaped(unnamed.shape, value(unnamed.content))
                : new Value.Shaped(environment(Kind.SHAPE, java).name(), value(held(java)));
    }

    @Nullable
    Object content(@Nullable Object java) {
        return value(java) instanceof Value.Shaped shaped ? java(shaped.content()) : java;
    }

    /** A message of a type, in its class; of no type in particular, the value itself. */
    Object message(String type, Value value) {
        Object java = java(value);
        return listing.outsides().stream()
                .filter(environment -> environment.kind() == Kind.MESSAGE)
                .filter(environment -> environment.name().equals(type))
                .findFirst()
                .map(message -> make(message, java))
                .orElse(java);
    }

    Value ofMessage(@Nullable Object message) {
        boolean typed = message instanceof Record
                && listing.outsides().stream().anyMatch(environment -> is(environment, Kind.MESSAGE, message));
        return value(typed ? held(message) : message);
    }

    private FreeName environment(Kind kind, Object java) {
        return listing.outsides().stream()
                .filter(environment -> is(environment, kind, java))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a listing made up " + java));
    }

    private static boolean is(FreeName environment, Kind kind, Object java) {
        return environment.kind() == kind
                && environment.identifier().equals(java.getClass().getSimpleName());
    }

    private Object make(FreeName environment, @Nullable Object content) {
        Class<?> type = Arrays.stream(component.getClasses())
                .filter(nested -> nested.getSimpleName().equals(environment.identifier()))
                .findFirst()
                .orElseThrow();
        try {
            Constructor<?> constructor = type.getConstructor(Object.class);
            return constructor.newInstance(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object held(Object made) {
        try {
            return made.getClass().getRecordComponents()[0].getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
