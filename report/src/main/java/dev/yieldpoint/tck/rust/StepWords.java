package dev.yieldpoint.tck.rust;

import static java.util.Map.entry;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.language.Words;
import dev.yieldpoint.tck.rust.Description.Entrance;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.cucumberexpressions.Transformer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What the words of a step tell of the application: the same words as the steps have that are played. Steps that tell nothing of it are
 * passed over.
 */
final class StepWords {

    /** What a step tells. */
    private interface Telling {
        void tell(Description told, Args args);
    }

    /** What stands in a step, and the body below it. */
    private record Args(List<Object> values, String body) {

        String text(int i) {
            return (String) values.get(i);
        }

        int number(int i) {
            return (Integer) values.get(i);
        }

        Value value(int i) {
            return (Value) values.get(i);
        }

        @SuppressWarnings("unchecked")
        List<Value> values(int i) {
            return (List<Value>) values.get(i);
        }

        List<String> names(int i) {
            return Words.names(text(i));
        }

        UseCoroutine coroutine(String type, List<String> owns, List<String> borrows) {
            return new UseCoroutine(text(1), type, owns, borrows, instructions(List.of()));
        }

        UseCoroutine coroutine(Target captured) {
            return new UseCoroutine(
                    text(1),
                    UseCoroutine.ANY_TYPE,
                    List.of(),
                    List.of(),
                    List.of(captured),
                    instructions(List.of(captured)));
        }

        private List<Instruction> instructions(List<Target> captured) {
            try {
                return BodyText.parse(body, captured);
            } catch (BodySyntaxException e) {
                throw new IllegalArgumentException("the body of \"" + text(1) + "\" cannot be read", e);
            }
        }
    }

    /** The steps that say what the application is made of. */
    private static final Map<String, Telling> MADE_OF = Map.ofEntries(
            entry(
                    "{string} runs the coroutine {string}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(UseCoroutine.ANY_TYPE, List.of(), List.of()))),
            entry(
                    "{string} runs the coroutine {string}, which owns {names}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(UseCoroutine.ANY_TYPE, a.names(2), List.of()))),
            entry(
                    "{string} runs the coroutine {string}, which borrows {names}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(UseCoroutine.ANY_TYPE, List.of(), a.names(2)))),
            entry(
                    "{string} runs the coroutine {string}, which captures the value of the state {string}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(Target.state(a.text(2))))),
            entry(
                    "{string} runs the coroutine {string}, which captures the value of the atom {string}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(Target.atom(a.text(2))))),
            entry(
                    "{string} runs the coroutine {string} for messages of the type {string}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(a.text(2), List.of(), List.of()))),
            entry(
                    "{string} runs the coroutine {string} for messages of the type {string}, which owns {names}:",
                    (told, a) -> told.hook(a.text(0), a.coroutine(a.text(2), a.names(3), List.of()))),
            entry("{string} runs {int} coroutines, {string} and so on:", (told, a) -> {
                Args one = new Args(List.of(a.text(0), a.text(2)), a.body);
                told.hook(a.text(0), one.coroutine(UseCoroutine.ANY_TYPE, List.of(), List.of()));
                told.counted(a.text(2), a.number(1));
            }),
            entry(
                    "{string} looks up {string} with use_coroutine_handle for messages of the type {string}",
                    (told, a) -> told.hook(a.text(0), new Hook.UseHandle(a.text(1), a.text(2)))),
            entry(
                    "{string} shares the value {string}, initially {value}",
                    (told, a) -> told.hook(a.text(0), new Hook.UseShared(a.text(1), a.value(2)))),
            entry("the atom {string} is initially {value}", (told, a) -> told.atom(a.text(0), a.value(1))),
            entry("{string} initialises the atom root", (told, a) -> told.hook(a.text(0), new Hook.InitAtoms())),
            entry("{string} reads the atom {string}", (told, a) -> told.hook(a.text(0), new Hook.ReadAtom(a.text(1)))),
            entry(
                    "{string} sends {value} to/through {string} in {renders}",
                    (told, a) ->
                            told.hook(a.text(0), new Hook.Send(a.value(1), a.text(2), (Hook.Renders) a.values.get(3)))),
            entry(
                    "{string} keeps the state {string}, initially {value}",
                    (told, a) -> told.hook(a.text(0), new Hook.UseState(a.text(1), a.value(2)))),
            entry(
                    "{string} keeps the state {string}, initially {value}, and does not read it",
                    (told, a) -> told.hook(a.text(0), new Hook.UseState(a.text(1), a.value(2), false))),
            entry(
                    "{string} reads the state {string}",
                    (told, a) -> told.hook(a.text(0), new Hook.ReadState(a.text(1)))),
            entry(
                    "{string} returns early from its render while {string} is {value}",
                    (told, a) -> told.hook(a.text(0), new Hook.ReturnEarly(a.text(1), a.value(2)))),
            entry("{string} has the child {string}", (told, a) -> told.child(a.text(0), a.text(1), 1)),
            entry("{string} has the child {string}, not mounted at first", (told, a) -> {
                told.child(a.text(0), a.text(1), 1);
                told.hidden(a.text(1));
            }),
            entry(
                    "{string} has the descendant {string}, {int} levels below",
                    (told, a) -> told.child(a.text(0), a.text(1), a.number(2))));

    /** The steps that bring values, mount or remove. */
    private static final Map<String, Telling> BRINGING = Map.ofEntries(
            entry(
                    "{values} is/are sent to {string}",
                    (told, a) -> told.incoming(Entrance.MESSAGE, a.text(1), a.values(0))),
            entry(
                    "the numbers {int} to {int} are sent to {string}",
                    (told, a) -> told.incoming(Entrance.MESSAGE, a.text(2), numbers(a.number(0), a.number(1)))),
            entry(
                    "{values} is/are sent through {string}",
                    (told, a) -> told.incoming(Entrance.MESSAGE, a.text(1), a.values(0))),
            entry(
                    "another thread sends {values} to {string}",
                    (told, a) -> told.incoming(Entrance.MESSAGE, a.text(1), a.values(0))),
            entry(
                    "another thread writes {value} to {string}",
                    (told, a) -> told.incoming(Entrance.SHARED, a.text(1), List.of(a.value(0)))),
            entry(
                    "{int} threads at once send {int} message(s) each to {string}",
                    (told, a) -> told.incoming(Entrance.MESSAGE, a.text(2), numbers(1, 1))),
            entry(
                    "{int} threads at once send {int} message(s) each to {string}, while {string} is removed",
                    (told, a) -> {
                        told.incoming(Entrance.MESSAGE, a.text(2), numbers(1, 1));
                        told.changing(a.text(3));
                    }),
            entry(
                    "{int} threads at once write {int} value(s) each to {string}",
                    (told, a) -> told.incoming(Entrance.SHARED, a.text(2), numbers(1, 1))),
            entry(
                    "{int} threads at once push {int} item(s) each to the feed {string}",
                    (told, a) -> told.incoming(Entrance.FEED, a.text(2), numbers(1, 1))),
            entry(
                    "a listener sets {string} to {value}",
                    (told, a) -> told.incoming(Entrance.STATE, a.text(0), List.of(a.value(1)))),
            entry(
                    "{values} arrives/arrive on the feed {string}",
                    (told, a) -> told.incoming(Entrance.FEED, a.text(1), a.values(0))),
            entry("a listener sends {values} to {string} and then removes {string}", (told, a) -> {
                told.incoming(Entrance.MESSAGE, a.text(1), a.values(0));
                told.changing(a.text(2));
            }),
            entry("{string} is mounted", (told, a) -> told.changing(a.text(0))),
            entry("{string} is removed", (told, a) -> told.changing(a.text(0))));

    private static final Map<Expression, Telling> ALL = all();

    private StepWords() {}

    /** The expressions of all steps that say what the application is made of, and of those that bring values, mount or remove. */
    static List<String> expressions() {
        return ALL.keySet().stream().map(Expression::getSource).toList();
    }

    /** Takes in what a step tells. */
    static void read(String step, String body, Description told) {
        ALL.forEach((expression, telling) -> {
            List<Argument<?>> match = expression.match(step);
            if (match != null) {
                List<Object> values =
                        match.stream().<Object>map(Argument::getValue).toList();
                telling.tell(told, new Args(values, body));
            }
        });
    }

    private static List<Value> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Value::number).toList();
    }

    private static Map<Expression, Telling> all() {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        types.defineParameterType(type("value", Words.VALUE, Value.class, Words::value));
        types.defineParameterType(type("values", Words.VALUES, List.class, Words::values));
        types.defineParameterType(type("names", Words.NAMES, String.class, words -> words));
        types.defineParameterType(type(
                "renders",
                Hook.Renders.FIRST + "|" + Hook.Renders.EVERY,
                Hook.Renders.class,
                words -> words.equals(Hook.Renders.FIRST.toString()) ? Hook.Renders.FIRST : Hook.Renders.EVERY));
        ExpressionFactory factory = new ExpressionFactory(types);
        Map<Expression, Telling> all = new LinkedHashMap<>();
        MADE_OF.forEach((words, telling) -> all.put(factory.createExpression(words), telling));
        BRINGING.forEach((words, telling) -> all.put(factory.createExpression(words), telling));
        return all;
    }

    private static <T> ParameterType<T> type(String name, String pattern, Class<T> type, Transformer<T> transformer) {
        return new ParameterType<>(name, pattern, type, transformer);
    }
}
