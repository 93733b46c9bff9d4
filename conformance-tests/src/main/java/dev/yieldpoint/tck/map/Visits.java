package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
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
    private final List<Visit> visits = new ArrayList<>();
    /** The components whose renders have begun and not ended, the innermost first. */
    private final Deque<String> rendering = new ArrayDeque<>();
    /** The component whose listener runs; empty if none does. */
    private String listening = "";

    private Visits(Application application) {
        subjects = new Subjects(application);
    }

    /** The operations of a run, in their order. */
    public static List<Visit> of(Application application, List<Event> trace) {
        Visits visits = new Visits(application);
        for (int at = 0; at < trace.size(); at++) {
            visits.operation(at, trace.get(at));
            visits.subjects.see(trace.get(at));
            visits.progress(trace.get(at));
        }
        return List.copyOf(visits.visits);
    }

    private void progress(Event event) {
        if (event instanceof Event.RenderBegan render) {
            rendering.push(render.component());
        } else if (event instanceof Event.Rendered rendered) {
            rendering.remove(rendered.component());
        } else if (event instanceof Event.ListenerBegan listener) {
            listening = listener.component();
        } else if (event instanceof Event.ListenerEnded) {
            listening = "";
        } else if (event instanceof Event.Asked || event instanceof Event.Settled) {
            rendering.clear();
            listening = "";
        }
    }

    private void operation(int at, Event event) {
        if (event instanceof Event.Sending sending) {
            subjects.receiver(sending).filter(subjects::isHook).ifPresent(receiver -> send(at, sending, receiver));
        } else if (event instanceof Event.RenderBegan render && subjects.isComponent(render.component())) {
            boolean first = render.mount() > subjects.mount(render.component());
            Action action = !first ? Action.RENDER : render.mount() == 1 ? Action.MOUNT : Action.REMOUNT;
            component(at, action, render.component(), Origin.OUTSIDE, EnumSet.noneOf(Moment.class));
        } else if (event instanceof Event.Removing removing) {
            component(at, Action.REMOVE, removing.component(), Origin.OUTSIDE, EnumSet.noneOf(Moment.class));
            subjects.node(removing.component())
                    .tree()
                    .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                    .forEach(coroutine -> coroutine(at, Action.REMOVE, coroutine.name(), Origin.OUTSIDE, false));
        } else if (event instanceof Event.LookedUp lookUp) {
            component(at, Action.LOOK_UP, lookUp.component(), Origin.OWN, EnumSet.of(Moment.IN_RENDER));
            subjects.behind(lookUp.handle())
                    .ifPresent(found -> coroutine(at, Action.LOOK_UP, found, Origin.OTHER_COMPONENT, false));
        } else if (event instanceof Event.Rendered rendered && subjects.isComponent(rendered.component())) {
            subjects.node(rendered.component())
                    .hooks(Hook.ReadAtom.class)
                    .forEach(atom -> component(
                            at, Action.SUBSCRIBE, rendered.component(), Origin.OWN, EnumSet.of(Moment.IN_RENDER)));
        } else if (event instanceof Event.Completed there) {
            subjects.awaiting(there.number())
                    .ifPresent(coroutine -> coroutine(at, Action.COMPLETE, coroutine, Origin.OUTSIDE, false));
        } else if (event instanceof Event.Written written && subjects.isHook(written.shared())) {
            write(at, written);
        } else if (event instanceof Event.ListenerSet set && subjects.isHook(set.state())) {
            state(at, Action.SET_STATE, set.state(), set.component(), Origin.OWN, Moment.IN_LISTENER);
        } else if (event instanceof Event.OfCoroutine own
                && subjects.isHook(own.coroutine().name())) {
            ofCoroutine(at, own);
        }
    }

    private void ofCoroutine(int at, Event.OfCoroutine event) {
        String coroutine = event.coroutine().name();
        if (event instanceof Event.Received) {
            coroutine(at, Action.RECEIVE, coroutine, Origin.OWN, true);
        } else if (event instanceof Event.ClosedChannel) {
            coroutine(at, Action.CLOSE_CHANNEL, coroutine, Origin.OWN, true);
        } else if (event instanceof Event.SetState set && subjects.isHook(set.state())) {
            state(at, Action.SET_STATE, set.state(), coroutine, Origin.OWN, Moment.IN_BODY);
        } else if (event instanceof Event.ReadState read && subjects.isHook(read.state())) {
            state(at, Action.READ_STATE, read.state(), coroutine, Origin.OWN, Moment.IN_BODY);
        } else if (event instanceof Event.SetAtom) {
            component(at, Action.SET_ATOM, subjects.home(coroutine), Origin.OWN, EnumSet.of(Moment.IN_BODY));
        } else if (event instanceof Event.ReadShared read && subjects.isHook(read.shared())) {
            component(at, Action.READ_SHARED, subjects.home(read.shared()), Origin.OWN, EnumSet.of(Moment.IN_BODY));
        }
    }

    private void send(int at, Event.Sending sending, String receiver) {
        Set<Moment> moments = subjects.ofCoroutine(receiver);
        Origin origin = origin(sending.sender(), receiver, moments);
        boolean lookedUp = sending.coroutine().isEmpty();
        String giver = subjects.home(lookedUp ? sending.handle() : receiver);
        Way way = subjects.isRemoved(giver)
                ? Way.KEPT
                : sending.mount() < subjects.mount(giver) ? Way.OLDER : lookedUp ? Way.LOOKED_UP : Way.OWN;
        add(at, Action.SEND, receiver, moments, origin, way);
    }

    /** Whose code it is; adds the moment in whose course it runs. */
    private Origin origin(String by, String receiver, Set<Moment> moments) {
        if (subjects.isHook(by)) {
            moments.add(Moment.IN_BODY);
            return by.equals(receiver) ? Origin.OWN : Origin.OTHER_COROUTINE;
        }
        if (!subjects.isComponent(by)) {
            return Origin.FOREIGN_THREAD;
        }
        moments.add(listening.equals(by) ? Moment.IN_LISTENER : Moment.IN_RENDER);
        return subjects.home(receiver).equals(by) ? Origin.OWN : Origin.OTHER_COMPONENT;
    }

    private void write(int at, Event.Written written) {
        boolean byCoroutine = subjects.isHook(written.by());
        component(
                at,
                Action.WRITE,
                subjects.home(written.shared()),
                byCoroutine ? Origin.OWN : Origin.FOREIGN_THREAD,
                byCoroutine ? EnumSet.of(Moment.IN_BODY) : EnumSet.noneOf(Moment.class));
    }

    /** A state is set or read by the handle that a component gave to a coroutine or keeps for its listeners. */
    private void state(int at, Action action, String state, String by, Origin origin, Moment course) {
        String home = subjects.home(state);
        Set<Moment> moments = subjects.ofComponent(home);
        moments.add(course);
        boolean byCoroutine = course == Moment.IN_BODY;
        Way way = subjects.isRemoved(home) ? Way.KEPT : byCoroutine && subjects.renders(home) > 1 ? Way.OLDER : Way.OWN;
        boolean isOwn = byCoroutine ? subjects.home(by).equals(home) : by.equals(home);
        add(at, action, state, moments, isOwn ? origin : Origin.OTHER_COROUTINE, way);
    }

    private void coroutine(int at, Action action, String coroutine, Origin origin, boolean inBody) {
        Set<Moment> moments = subjects.ofCoroutine(coroutine);
        if (inBody) {
            moments.add(Moment.IN_BODY);
        }
        add(at, action, coroutine, moments, origin, Way.NONE);
    }

    private void component(int at, Action action, String component, Origin origin, Set<Moment> course) {
        Set<Moment> moments = subjects.ofComponent(component);
        moments.addAll(course);
        add(at, action, component, moments, origin, Way.NONE);
    }

    private void add(int at, Action action, String subject, Set<Moment> moments, Origin origin, Way way) {
        visits.add(new Visit(
                at,
                subject,
                moments.stream()
                        .map(moment -> new Cell(action, moment, origin, way))
                        .collect(Collectors.toSet())));
    }
}
