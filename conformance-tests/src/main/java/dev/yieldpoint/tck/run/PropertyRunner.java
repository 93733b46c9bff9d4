package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.properties.Search.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries properties, several at a time: trees share nothing, and a program spends most of its time on switches between threads. The
 * property with the most programs begins first, because it takes longest. Each property has its own programs, so its outcome does not depend on the
 * others. Races come last and one by one, so that their threads have the processors to themselves.
 */
final class PropertyRunner {

    private static final int AT_A_TIME = 4;

    private final Search search;
    private final PropertyConfig effort;
    private final CheckListener watcher;

    PropertyRunner(Search search, PropertyConfig effort, CheckListener watcher) {
        this.search = search;
        this.effort = effort;
        this.watcher = watcher;
    }

    /** What comes of the properties, in their order, but races last. */
    List<PropertyResult> all(List<Property> properties) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, PropertyRunner::daemon);
        try {
            List<Property> inTurns =
                    properties.stream().filter(property -> !property.races()).toList();
            Map<Property, Future<PropertyResult>> pending = new HashMap<>();
            inTurns.stream()
                    .sorted(Comparator.comparing(property -> -property.count(effort.tries())))
                    .forEach(property -> pending.put(property, threads.submit(() -> one(property))));
            List<PropertyResult> results = new ArrayList<>();
            for (Property property : inTurns) {
                results.add(Objects.requireNonNull(pending.get(property)).get());
            }
            for (Property property : properties) {
                if (property.races()) {
                    results.add(threads.submit(() -> one(property)).get());
                }
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
        long began = System.nanoTime();
        PropertyResult result = tried(property).took(Duration.ofNanos(System.nanoTime() - began));
        result.found()
                .map(found -> found.trial().exchanged())
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> tell(() -> watcher.exchanged(property.name(), lines)));
        tell(() -> watcher.over(result));
        return result;
    }

    /** What the runtime throws is part of a trial; what comes out here is the kit's error, and costs this property alone. */
    private PropertyResult tried(Property property) {
        AtomicInteger tried = new AtomicInteger();
        try {
            Search.Outcome outcome = search.search(property, effort.seed(), effort.tries(), number -> {
                tried.set(number);
                tell(() -> watcher.tried(property, number));
            });
            Optional<Found> found = outcome.found();
            int tries = found.map(Found::atTry).orElse(tried.get());
            return new PropertyResult(property, tries, found, outcome.undecided(), outcome.notRun());
        } catch (RuntimeException | Error error) {
            return PropertyResult.spoilt(property, tried.get(), error);
        }
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
