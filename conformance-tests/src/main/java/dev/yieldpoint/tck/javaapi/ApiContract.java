package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.Promise;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The promises that the Java API makes of runtimes beyond the clauses, as far as components can show them without racing. {@code
 * spec/CONTRACT.md} has all promises, and these ids among what checks them.
 */
final class ApiContract {

    private interface Trial {
        void run(PromiseTrees trees) throws Exception;
    }

    private record Entry(String id, String statement, Trial trial) {

        Promise of(CoroutineRuntime runtime) {
            return new Promise(id, statement, () -> {
                try (PromiseTrees trees = new PromiseTrees(runtime)) {
                    trial.run(trees);
                }
            });
        }
    }

    private static final List<Entry> ALL = List.of(
            new Entry(
                    "API-1",
                    "A hook of another kind, message type or atom than in an earlier render throws IllegalStateException.",
                    ScopePromises::otherHooks),
            new Entry(
                    "API-2",
                    "A scope that is used outside its render, or on another thread, throws IllegalStateException.",
                    ScopePromises::outsideTheRender),
            new Entry(
                    "API-3",
                    "Two children with the same key in one render, and atoms without an atom root, throw IllegalStateException.",
                    ScopePromises::refusedInTheRender),
            new Entry(
                    "API-4",
                    "Closing a tree drops the coroutines of a component whose render threw, and of its descendants.",
                    TreePromises::closingAfterAFailure),
            new Entry(
                    "API-5",
                    "Nothing runs after a tree was closed, and handles that were kept can still be used.",
                    TreePromises::afterTheClose),
            new Entry(
                    "API-6",
                    "settle() throws the exceptions of components, listeners and bodies, and nothing else is lost.",
                    TreePromises::exceptions),
            new Entry("API-7", "Two trees share nothing.", TreePromises::twoTrees),
            new Entry(
                    "API-8",
                    "A receiver or await that is used outside its body throws IllegalStateException.",
                    BodyPromises::outsideTheBody),
            new Entry(
                    "API-9",
                    "Awaiting a failed or cancelled stage throws one CompletionException, whose cause is the stage's exception.",
                    BodyPromises::outcomes),
            new Entry(
                    "API-10",
                    "The body receives the same objects that were sent, and equal messages are not merged.",
                    BodyPromises::messages),
            new Entry(
                    "API-11",
                    "A borrowed state can be used in the listeners of its render, also after later renders, and nowhere else.",
                    BodyPromises::borrowedStates),
            new Entry(
                    "API-12",
                    "A body, supplier, action or component used twice makes two; a new component object keeps its child mounted.",
                    ObjectPromises::usedAgain),
            new Entry("API-13", "States and results of stages may be null.", ObjectPromises::nulls),
            new Entry(
                    "API-14",
                    "Messages can be of any class: strings, lambdas, arrays; one object can be sent twice.",
                    ObjectPromises::messages),
            new Entry(
                    "API-15",
                    "hasNext() of an iterator finds the same message until next() returns it; at the end, next() throws.",
                    BodyPromises::iterators),
            new Entry(
                    "API-16",
                    "modify() sets the result of its function for the current value; if the function throws, nothing is set.",
                    ObjectPromises::changes));

    private ApiContract() {}

    /** The ids of the promises. */
    static Set<String> ids() {
        return ALL.stream().map(Entry::id).collect(Collectors.toSet());
    }

    /** The promises, to be tried with a runtime. */
    static List<Promise> of(CoroutineRuntime runtime) {
        return ALL.stream().map(entry -> entry.of(runtime)).toList();
    }
}
