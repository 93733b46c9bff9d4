package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.properties.Search.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tries properties, several at a time: trees share nothing, and most of the time of a program goes into handing the turn
 * from thread to thread. Each property has its own programs, so what is found does not depend on the others.
 */
final class Trying {

    private static final int AT_A_TIME = 4;

    private final Search search;
    private final Effort effort;
    private final Watcher watcher;

    Trying(Search search, Effort effort, Watcher watcher) {
        this.search = search;
        this.effort = effort;
        this.watcher = watcher;
    }

    /** What comes of the properties, in their order. */
    List<PropertyResult> all(List<Property> properties) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, Trying::daemon);
        try {
            List<Future<PropertyResult>> pending = new ArrayList<>();
            properties.forEach(property -> pending.add(threads.submit(() -> one(property))));
            List<PropertyResult> results = new ArrayList<>();
            for (Future<PropertyResult> result : pending) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while properties were tried", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the kit failed while it tried a property: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private PropertyResult one(Property property) {
        Optional<Found> found = search.look(
                property, effort.seed(), effort.tries(), number -> tell(() -> watcher.tried(property, number)));
        PropertyResult result =
                new PropertyResult(property, found.map(Found::atTry).orElse(effort.tries()), found);
        tell(() -> watcher.over(result));
        return result;
    }

    /** A watcher is told of one thing at a time. */
    private synchronized void tell(Runnable news) {
        news.run();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "yieldpoint-properties");
        thread.setDaemon(true);
        return thread;
    }
}
