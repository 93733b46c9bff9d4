package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.Words;
import dev.yieldpoint.tck.steps.ObservationSteps;
import dev.yieldpoint.tck.steps.OutsideSteps;
import dev.yieldpoint.tck.steps.Parameters;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.cucumberexpressions.Transformer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens outside an application and what is seen, as calls of the driver in {@code runtimes/dioxus}: each method as it is here. */
final class StepCalls {

    /**
     * A call.
     *
     * @param method the name of the method that plays the step
     */
    record Call(String method, List<Object> arguments) {

        /** The statement; a comment for what cannot be seen of plain texts. */
        String rust() {
            if (method.equals("released")) {
                return "// Releases are observed by the kit, through the destructors of the process's own messages.";
            }
            if (method.startsWith("records")) {
                return "// The kit records what the runtime did here; every outcome is accepted.";
            }
            return arguments.stream()
                    .map(Call::rust)
                    .collect(Collectors.joining(", ", "app." + snake(method) + "(", ");"));
        }

        private static String snake(String method) {
            return method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }

        private static String rust(Object argument) {
            if (argument instanceof Value value) {
                return RustExpressions.borrowed(value);
            }
            if (argument instanceof String text) {
                return RustExpressions.text(text);
            }
            if (argument instanceof List<?> values) {
                return values.stream().map(Call::rust).collect(Collectors.joining(", ", "values![", "]"));
            }
            return argument.toString();
        }
    }

    private static final Map<Expression, Method> ALL = all();

    private StepCalls() {}

    /** The call for a step; empty if the step says what the application is made of. */
    static Optional<Call> of(String step) {
        return ALL.entrySet().stream()
                .flatMap(entry -> call(entry.getKey(), entry.getValue(), step).stream())
                .findFirst();
    }

    private static Optional<Call> call(Expression expression, Method method, String step) {
        List<Argument<?>> match = expression.match(step);
        return match == null
                ? Optional.empty()
                : Optional.of(new Call(
                        method.getName(),
                        match.stream().<Object>map(Argument::getValue).toList()));
    }

    private static Map<Expression, Method> all() {
        Parameters parameters = new Parameters();
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        types.defineParameterType(type("value", Words.VALUE, Value.class, Words::value));
        types.defineParameterType(type("values", Words.VALUES, List.class, Words::values));
        types.defineParameterType(type("duration", Words.DURATION, Long.class, Words::duration));
        types.defineParameterType(type("count", "once|twice|\\d+ times", Integer.class, parameters::count));
        ExpressionFactory factory = new ExpressionFactory(types);
        Map<Expression, Method> all = new LinkedHashMap<>();
        Stream.of(OutsideSteps.class, ObservationSteps.class)
                .flatMap(steps -> Stream.of(steps.getMethods()))
                .forEach(method -> words(method).ifPresent(words -> all.put(factory.createExpression(words), method)));
        return all;
    }

    private static Optional<String> words(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(annotation -> Stream.of(
                                annotation instanceof Given given ? given.value() : "",
                                annotation instanceof When when ? when.value() : "",
                                annotation instanceof Then then ? then.value() : "")
                        .filter(words -> !words.isEmpty()))
                .findFirst();
    }

    private static <T> ParameterType<T> type(String name, String pattern, Class<T> type, Transformer<T> transformer) {
        return new ParameterType<>(name, pattern, type, transformer);
    }
}
