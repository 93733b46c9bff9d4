package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Segments.Segment;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of each component since the application last settled, except sets. No clause restricts the reasons of a render, so a render of a
 * component with any such event may be caused by that event instead of a set.
 */
final class Happenings {

    private final Application application;
    private final Components components;
    /** Components that were mounted, whose listener ran, or to whose coroutines somebody sends. */
    private final Set<String> outside = new HashSet<>();
    /** The segments of the coroutines of each component. */
    private final Map<String, Set<Segment>> segments = new HashMap<>();
    /** The segment of the latest event, which is among these already. */
    private @Nullable Segment latest;

    Happenings(History history) {
        this.application = history.application();
        this.components = history.components();
    }

    /** Takes note of an event, before it is part of the history; {@code current} is the segment it is of, if it is of one. */
    void see(Event event, @Nullable Segment current) {
        if (event instanceof Event.RenderBegan render && components.isFirst(render)) {
            outside.add(render.component());
        } else if (event instanceof Event.ListenerBegan listener) {
            outside.add(listener.component());
        } else if (event instanceof Event.Sending sending) {
            sent(sending);
        } else if (event instanceof Event.OfCoroutine own
                && current != null
                && current != latest
                && components.knowsHook(own.coroutine().name())) {
            segments.computeIfAbsent(components.home(own.coroutine().name()), home -> new HashSet<>())
                    .add(current);
            latest = current;
        }
    }

    private void sent(Event.Sending sending) {
        if (components.knowsHook(sending.coroutine())) {
            outside.add(components.home(sending.coroutine()));
            return;
        }
        application.coroutinesOf(sending.handle()).forEach(coroutine -> outside.add(components.home(coroutine)));
    }

    /** The components in which anything has happened. */
    Set<String> all() {
        Set<String> all = new HashSet<>(outside);
        all.addAll(segments.keySet());
        return all;
    }

    /** Whether anything has happened in a component except for the one segment. */
    boolean isMoreThan(@Nullable Segment segment, String component) {
        return outside.contains(component)
                || segments.getOrDefault(component, Set.of()).stream().anyMatch(ran -> !ran.equals(segment));
    }
}
