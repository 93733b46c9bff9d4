package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.checks.Components;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads from a trace which cells of the map a run visits.
 *
 * <p>Where a handle was looked up the trace does not say to whom it leads; the application does, so what is read is right for a
 * runtime that satisfies INJECTION-1 to INJECTION-5.
 */
public final class Visits {

    private final Subjects subjects;
    private final Components components;
    /** What the event that is asked for visits. */
    private final List<Visit> visits = new ArrayList<>();
    /** How many events were seen. */
    private int seen;
    /** The component whose listener runs; empty if none does. */
    private String listening = "";

    /** Nothing has happened yet. */
    public Visits(Application application) {
        subjects = new Subjects(application);
        components = subjects.components();
    }

    /** The operations of a run, in their order. */
    public static List<Visit> of(Application application, List<Event> trace) {
        Visits visits = new Visits(application);
        List<Visit> all = new ArrayList<>();
        for (Event event : trace) {
            all.addAll(visits.ask(event));
            visits.see(event);
        }
        return List.copyOf(all);
    }

    /** What an event would visit if it came next; nothing is remembered of it. */
    public List<Visit> ask(Event event) {
        visits.clear();
        operation(seen, event);
        return List.copyOf(visits);
    }

    /** The next event. */
    public void see(Event event) {
        seen++;
        subjects.see(event);
        if (event instanceof Event.ListenerBegan listener) {
            listening = listener.component();
        } else if (event instanceof Event.ListenerEnded
                || event instanceof Event.ListenerFailed
                || event instanceof Event.Settled) {
            listening = "";
        }
    }

    private void operation(int at, Event event) {
        if (event instanceof Event.Sending sending) {
            subjects.receiver(sending).ifPresent(receiver -> send(at, sending, receiver));
        } else if (event instanceof Event.RenderBegan render && components.knows(render.component())) {
            boolean again = !components.isFirst(render);
            Action action = again ? Action.RENDER : render.mount() == 1 ? Action.MOUNT : Action.REMOUNT;
            onComponent(at, action, render.component(), Origin.OUTSIDE);
        } else if (event instanceof Event.Removing removing) {
            onComponent(at, Action.REMOVE, removing.component(), Origin.OUTSIDE);
            components
                    .node(removing.component())
                    .tree()
                    .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                    .forEach(coroutine -> onCoroutine(at, Action.REMOVE, coroutine.name(), Origin.OUTSIDE));
        } else if (event instanceof Event.Closing) {
            components
                    .nodes()
                    .filter(node -> components.renders(node.name()) > 0 && !subjects.isRemoved(node.name()))
                    .forEach(node -> {
                        onComponent(at, Action.CLOSE_APPLICATION, node.name(), Origin.OUTSIDE);
                        node.hooks(Hook.UseCoroutine.class)
                                .forEach(own -> onCoroutine(at, Action.CLOSE_APPLICATION, own.name(), Origin.OUTSIDE));
                    });
        } else if (event instanceof Event.LookedUp lookUp && components.knows(lookUp.component())) {
            onComponent(at, Action.LOOK_UP, lookUp.component(), Origin.OWN, Moment.IN_RENDER);
            subjects.behind(lookUp.handle())
                    .ifPresent(found -> onCoroutine(at, Action.LOOK_UP, found, Origin.OTHER_COMPONENT));
        } else if (event instanceof Event.Rendered rendered && components.knows(rendered.component())) {
            byRender(at, rendered);
        } else if (event instanceof Event.Completed there) {
            subjects.awaiting(there.number())
                    .ifPresent(coroutine -> onCoroutine(at, Action.COMPLETE, coroutine, Origin.OUTSIDE));
        } else if (event instanceof Event.Written written && components.knowsHook(written.shared())) {
            onShared(at, Action.WRITE, written.shared(), written.by());
        } else if (event instanceof Event.ListenerSet set && components.knowsHook(set.state())) {
            byListener(at, set);
        } else if (event instanceof Event.RenderFailed render && components.knows(render.component())) {
            onComponent(at, Action.FAIL, render.component(), Origin.OWN, Moment.IN_RENDER);
        } else if (event instanceof Event.ListenerFailed listener && components.knows(listener.component())) {
            onComponent(at, Action.FAIL, listener.component(), Origin.OWN, Moment.IN_LISTENER);
        } else if (event instanceof Event.OfCoroutine own
                && components.knowsHook(own.coroutine().name())) {
            byBody(at, own);
        }
    }

    /** A render reads what it shows. */
    private void byRender(int at, Event.Rendered rendered) {
        ComponentNode node = components.node(rendered.component());
        if (!node.hooks(Hook.ReadAtom.class).isEmpty()) {
            onComponent(at, Action.SUBSCRIBE, rendered.component(), Origin.OWN, Moment.IN_RENDER);
        }
        node.hooks(Hook.UseState.class)
                .forEach(hook -> inRender(at, Action.READ_STATE, hook.name(), rendered.component()));
        node.hooks(Hook.UseShared.class)
                .forEach(hook -> inRender(at, Action.READ_SHARED, hook.name(), rendered.component()));
    }

    private void inRender(int at, Action action, String subject, String component) {
        Set<Moment> moments = subjects.ofComponent(component);
        moments.add(Moment.IN_RENDER);
        add(at, action, subject, moments, Origin.OWN, Way.NONE);
    }

    private void byBody(int at, Event.OfCoroutine event) {
        String coroutine = event.coroutine().name();
        if (event instanceof Event.Received || event instanceof Event.SawEnd || event instanceof Event.FoundEmpty) {
            onRunning(at, Action.RECEIVE, coroutine);
        } else if (event instanceof Event.ClosedChannel) {
            onCoroutine(at, Action.CLOSE_CHANNEL, coroutine, Origin.OWN, Moment.IN_BODY);
        } else if (event instanceof Event.SetState set && components.knowsHook(set.state())) {
            onState(at, Action.SET_STATE, set.state(), coroutine);
        } else if (event instanceof Event.ReadState read && components.knowsHook(read.state())) {
            onState(at, Action.READ_STATE, read.state(), coroutine);
        } else if (event instanceof Event.Failed) {
            onRunning(at, Action.FAIL, coroutine);
        } else if (event instanceof Event.SetAtom) {
            onComponent(at, Action.SET_ATOM, components.home(coroutine), Origin.OWN, Moment.IN_BODY);
        } else if (event instanceof Event.ReadShared read && components.knowsHook(read.shared())) {
            onShared(at, Action.READ_SHARED, read.shared(), coroutine);
        }
    }

    /** What a body does itself; who runs awaits no longer. */
    private void onRunning(int at, Action action, String coroutine) {
        Set<Moment> moments = subjects.ofCoroutine(coroutine);
        moments.removeAll(Moment.AWAITS);
        moments.add(Moment.IN_BODY);
        add(at, action, coroutine, moments, Origin.OWN, Way.NONE);
    }

    private void send(int at, Event.Sending sending, String receiver) {
        Set<Moment> moments = subjects.ofCoroutine(receiver);
        String by = sending.sender();
        Origin origin = Origin.FOREIGN_THREAD;
        if (components.knowsHook(by)) {
            moments.add(Moment.IN_BODY);
            origin = by.equals(receiver) ? Origin.OWN : Origin.OTHER_COROUTINE;
        } else if (components.knows(by)) {
            moments.add(listening.equals(by) ? Moment.IN_LISTENER : Moment.IN_RENDER);
            origin = components.home(receiver).equals(by) ? Origin.OWN : Origin.OTHER_COMPONENT;
        }
        boolean lookedUp = sending.coroutine().isEmpty();
        String giver = components.home(lookedUp ? sending.handle() : receiver);
        Way way = lookedUp ? Way.LOOKED_UP : Way.OWN;
        if (subjects.isRemoved(giver)) {
            way = Way.KEPT;
        } else if (sending.mount() < components.latest(giver).number()) {
            way = Way.OLDER;
        }
        add(at, Action.SEND, receiver, moments, origin, way);
    }

    private void byListener(int at, Event.ListenerSet set) {
        String home = components.home(set.state());
        Set<Moment> moments = subjects.ofComponent(home);
        moments.add(Moment.IN_LISTENER);
        Origin origin = home.equals(set.component()) ? Origin.OWN : Origin.OTHER_COMPONENT;
        add(at, Action.SET_STATE, set.state(), moments, origin, subjects.isRemoved(home) ? Way.KEPT : Way.OWN);
    }

    /** A body sets or reads a state through the handle that the first render gave it. */
    private void onState(int at, Action action, String state, String coroutine) {
        String home = components.home(state);
        Set<Moment> moments = subjects.ofComponent(home);
        moments.add(Moment.IN_BODY);
        Origin origin = components.home(coroutine).equals(home) ? Origin.OWN : Origin.OTHER_COROUTINE;
        Way way = components.renders(home) > 1 ? Way.OLDER : Way.OWN;
        add(at, action, state, moments, origin, subjects.isRemoved(home) ? Way.KEPT : way);
    }

    /** A body or a foreign thread writes or reads a shared value. */
    private void onShared(int at, Action action, String shared, String by) {
        String home = components.home(shared);
        Set<Moment> moments = subjects.ofComponent(home);
        Origin origin = Origin.FOREIGN_THREAD;
        if (components.knowsHook(by)) {
            moments.add(Moment.IN_BODY);
            origin = components.home(by).equals(home) ? Origin.OWN : Origin.OTHER_COROUTINE;
        }
        add(at, action, shared, moments, origin, Way.NONE);
    }

    private void onCoroutine(int at, Action action, String coroutine, Origin origin, Moment... course) {
        Set<Moment> moments = subjects.ofCoroutine(coroutine);
        moments.addAll(List.of(course));
        add(at, action, coroutine, moments, origin, Way.NONE);
    }

    private void onComponent(int at, Action action, String component, Origin origin, Moment... course) {
        Set<Moment> moments = subjects.ofComponent(component);
        moments.addAll(List.of(course));
        add(at, action, component, moments, origin, Way.NONE);
    }

    private void add(int at, Action action, String subject, Set<Moment> moments, Origin origin, Way way) {
        if (moments.isEmpty()) {
            moments.add(Moment.MOUNTED);
        }
        visits.add(new Visit(
                at,
                subject,
                moments.stream()
                        .map(moment -> new Cell(action, moment, origin, way))
                        .collect(Collectors.toSet())));
    }
}
