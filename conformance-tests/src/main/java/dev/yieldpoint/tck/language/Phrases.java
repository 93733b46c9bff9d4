package dev.yieldpoint.tck.language;

import static dev.yieldpoint.tck.language.Phrase.block;
import static dev.yieldpoint.tck.language.Phrase.line;

import dev.yieldpoint.tck.application.Awaitable.FeedItem;
import dev.yieldpoint.tck.application.Awaitable.Gate;
import dev.yieldpoint.tck.application.Awaitable.Message;
import dev.yieldpoint.tck.application.Awaitable.Response;
import dev.yieldpoint.tck.application.Awaitable.Time;
import dev.yieldpoint.tck.application.Awaitable.Turn;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Expression.Literal;
import dev.yieldpoint.tck.application.Expression.Remembered;
import dev.yieldpoint.tck.application.HttpMethod;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.Phrase.Args;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.cucumberexpressions.Transformer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of phrases, and the one phrase that a line matches. */
final class Phrases {

    /** The line that begins the other block of an {@code if}; no instruction of its own. */
    static final String OTHERWISE = "otherwise";

    static final List<Phrase> ALL = List.of(
            line(
                    "log {expression}",
                    "Logs a value, which steps can observe.",
                    a -> new Instruction.Log(a.expression(0))),
            line(
                    "wait at the gate {string}",
                    "Awaits the opening of a gate; an open gate stays open.",
                    a -> new Instruction.Await(new Gate<>(a.text(0)))),
            line(
                    "wait {duration}",
                    "Awaits the passing of this much virtual time.",
                    a -> new Instruction.Await(new Time<>(a.milliseconds(0)))),
            line(
                    "yield once",
                    "Yields once, and resumes after everything else that was ready has run.",
                    a -> new Instruction.Await(new Turn<>())),
            block(
                    "for each {local}",
                    "Receives messages until the channel ends, and runs the block for each of them.",
                    (a, block) -> new Instruction.ForEach(a.text(0), new Message<>(), block)),
            block(
                    "for each {local} of the feed {string}",
                    "Awaits the items of a feed until the feed ends, and runs the block for each of them.",
                    (a, block) -> new Instruction.ForEach(a.text(0), new FeedItem<>(a.text(1)), block)),
            line(
                    "receive one {local}",
                    "Receives one message; the local holds None if the channel has ended.",
                    a -> new Instruction.Await(new Message<>(), a.text(0))),
            line(
                    "receive one {local} of the feed {string}",
                    "Awaits one item of a feed; the local holds None if the feed has ended.",
                    a -> new Instruction.Await(new FeedItem<>(a.text(1)), a.text(0))),
            line(
                    "receive one {local} without waiting, or {expression} if the channel is open and empty",
                    "Receives one message if there is one, and never suspends; else the local holds the expression, or None if the "
                            + "channel has ended.",
                    a -> new Instruction.TryNext(a.text(0), a.expression(1))),
            block("forever", "Repeats the block without end.", (a, block) -> new Instruction.Forever(block)),
            block(
                    "{int} times",
                    "Runs the block this many times.",
                    (a, block) -> new Instruction.Repeat(a.count(0), block)),
            line(
                    "set {string} to {expression}",
                    "Sets a state through the handle that the coroutine holds.",
                    a -> new Instruction.Set(Target.state(a.text(0)), a.expression(1))),
            line(
                    "add {int} to {string}",
                    "Adds the number to a state that the coroutine owns.",
                    a -> new Instruction.AddTo(a.text(1), a.count(0))),
            line(
                    "set the atom {string} to {expression}",
                    "Sets an atom.",
                    a -> new Instruction.Set(Target.atom(a.text(0)), a.expression(1))),
            line(
                    "write {expression} to {string}",
                    "Writes a shared value.",
                    a -> new Instruction.Set(Target.shared(a.text(1)), a.expression(0))),
            line(
                    "read {string} as {local}",
                    "Reads a shared value into a local.",
                    a -> new Instruction.Read(a.text(0), a.text(1))),
            line(
                    "send {expression} to {string}",
                    "Sends a value to a coroutine, or through a handle that a component looked up.",
                    a -> new Instruction.Send(a.expression(0), a.text(1))),
            line(
                    "get {expression} as {local}",
                    "Sends a GET request and awaits the response; the local holds None if the request fails.",
                    a -> new Instruction.Await(new Response<>(HttpMethod.GET, a.expression(0), null), a.text(1))),
            line(
                    "put {expression} to {expression} as {local}",
                    "Sends a PUT request with the first value as its body, and awaits the response as for get.",
                    a -> new Instruction.Await(
                            new Response<>(HttpMethod.PUT, a.expression(1), a.expression(0)), a.text(2))),
            block(
                    "if {expression} is of the shape {shape}",
                    "Runs the block if the value has this shape.",
                    (a, then) ->
                            new Instruction.If(new Condition.HasShape(a.expression(0), a.text(1)), then, List.of())),
            block(
                    "if {expression} is {expression}",
                    "Runs the block if the two values are equal.",
                    (a, then) -> choice(a, true, then)),
            block(
                    "if {expression} is not {expression}",
                    "Runs the block unless the two values are equal.",
                    (a, then) -> choice(a, false, then)),
            block(
                    "if nothing was remembered for {expression}",
                    "Runs the block if the coroutine has stored nothing under this key.",
                    Phrases::unremembered),
            line(
                    "remember {expression} for {expression}",
                    "Stores a value under a key, for this coroutine alone; storing None removes the key.",
                    a -> new Instruction.Remember(a.expression(0), a.expression(1))),
            line(
                    "close the channel",
                    "Closes the receiving end of the coroutine's channel.",
                    a -> new Instruction.CloseChannel()),
            line("fail", "Ends the body with an exception of its own.", a -> new Instruction.Fail()));

    private static final List<Matcher> MATCHERS = matchers();

    /** A phrase that a line matched, with what the line holds. */
    record Match(Phrase phrase, Args args) {}

    private record Matcher(Phrase phrase, io.cucumber.cucumberexpressions.Expression expression) {

        Optional<Match> match(String line) {
            return Optional.ofNullable(expression.match(line))
                    .map(found -> new Match(
                            phrase,
                            new Args(found.stream()
                                    .map(argument -> argument.getValue())
                                    .toList())));
        }
    }

    private Phrases() {}

    /** Every phrase that the line matches. The library does not notice if there are two; the caller must. */
    static List<Match> matches(String line) {
        return MATCHERS.stream()
                .flatMap(matcher -> matcher.match(line).stream())
                .toList();
    }

    private static Instruction choice(Args args, boolean same, List<Instruction> then) {
        return new Instruction.If(new Condition.Same(args.expression(0), same, args.expression(1)), then, List.of());
    }

    private static Instruction unremembered(Args args, List<Instruction> then) {
        Condition condition = new Condition.Same(new Remembered(args.expression(0)), true, new Literal(Value.NOTHING));
        return new Instruction.If(condition, then, List.of());
    }

    private static List<Matcher> matchers() {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        types.defineParameterType(type("expression", Words.EXPRESSION, Expression.class, Words::expression));
        types.defineParameterType(type("local", Words.LOCAL, String.class, words -> words));
        types.defineParameterType(type("shape", Words.SHAPE, String.class, words -> words));
        types.defineParameterType(type("duration", Words.DURATION, Long.class, Words::duration));
        ExpressionFactory factory = new ExpressionFactory(types);
        return ALL.stream()
                .map(phrase -> new Matcher(phrase, factory.createExpression(phrase.expression())))
                .toList();
    }

    private static <T> ParameterType<T> type(String name, String pattern, Class<T> type, Transformer<T> transformer) {
        return new ParameterType<>(name, pattern, type, transformer);
    }
}
