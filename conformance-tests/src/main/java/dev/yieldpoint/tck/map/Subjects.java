package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which state the components and coroutines of an application are, as far as the trace has told. */
final class Subjects {

    private final Map<String, ComponentNode> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Integer> mounts = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    /** Components that have rendered in their latest mount, by the number of renders. */
    private final Map<String, Integer> renders = new HashMap<>();

    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<Long, String> awaiting = new HashMap<>();

    /** What is known of the latest mount of a coroutine. */
    private static final class Body {
        final int mount;
        boolean closed;
        boolean over;
        boolean ready;
        int buffered;

        @Nullable
        Long await;

        Body(int mount) {
            this.mount = mount;
        }
    }

    Subjects(Application application) {
        application.root().tree().forEach(node -> {
            nodes.put(node.name(), node);
            node.children().forEach(child -> parents.put(child.name(), node.name()));
            node.hooks(Hook.Named.class).forEach(hook -> homes.put(hook.name(), node.name()));
        });
    }

    /** Takes note of an event; whoever asks for the moment of its operation asks before. */
    void see(Event event) {
        if (event instanceof Event.RenderBegan render) {
            boolean first = render.mount() > mounts.getOrDefault(render.component(), 0);
            mounts.put(render.component(), render.mount());
            renders.put(render.component(), first ? 1 : renders(render.component()) + 1);
            if (first) {
                removed.remove(render.component());
            }
        } else if (event instanceof Event.Removing removing) {
            node(removing.component()).tree().forEach(node -> removed.add(node.name()));
        } else if (event instanceof Event.Completed there) {
            Optional.ofNullable(awaiting.get(there.number()))
                    .map(bodies::get)
                    .filter(body -> Objects.equals(body.await, there.number()))
                    .ifPresent(body -> body.ready = true);
        } else if (event instanceof Event.Sending sending) {
            receiver(sending).map(bodies::get).ifPresent(body -> body.buffered++);
        } else if (event instanceof Event.OfCoroutine own) {
            ofCoroutine(own);
        }
    }

    private void ofCoroutine(Event.OfCoroutine event) {
        CoroutineId id = event.coroutine();
        if (!homes.containsKey(id.name())) {
            return; // a process can report whatever it likes
        }
        Body known = bodies.get(id.name());
        Body body = known == null || known.mount < id.mount() ? new Body(id.mount()) : known;
        bodies.put(id.name(), body);
        body.await = null;
        body.ready = false;
        if (event instanceof Event.Awaiting await) {
            body.await = await.number();
            awaiting.put(await.number(), id.name());
        } else if (event instanceof Event.Received) {
            body.buffered = Math.max(0, body.buffered - 1);
        } else if (event instanceof Event.ClosedChannel) {
            body.closed = true;
        } else if (event instanceof Event.Finished || event instanceof Event.Dropped || event instanceof Event.Broke) {
            body.over = true;
        }
    }

    /** The coroutine that a message goes to; for a handle that was looked up, the nearest of its type that is mounted. */
    Optional<String> receiver(Event.Sending sending) {
        return sending.coroutine().isEmpty() ? behind(sending.handle()) : Optional.of(sending.coroutine());
    }

    /** The coroutine behind a handle that was looked up: the last of its type in the nearest component that has one. */
    Optional<String> behind(String handle) {
        String home = homes.get(handle);
        if (home == null) {
            return Optional.empty();
        }
        List<Hook> hooks = node(home).hooks();
        int end = hooks.size();
        String type = "";
        for (int at = 0; at < hooks.size(); at++) {
            if (hooks.get(at) instanceof Hook.UseHandle looked && looked.name().equals(handle)) {
                end = at;
                type = looked.type();
            }
        }
        for (String place = home; place != null; place = parents.get(place)) {
            List<Hook> candidates = node(place).hooks();
            for (int at = (place.equals(home) ? end : candidates.size()) - 1; at >= 0; at--) {
                if (candidates.get(at) instanceof Hook.UseCoroutine coroutine
                        && coroutine.type().equals(type)) {
                    return Optional.of(coroutine.name());
                }
            }
        }
        return Optional.empty();
    }

    /** The moments that the state of a coroutine is in. */
    Set<Moment> ofCoroutine(String coroutine) {
        Set<Moment> moments = ofComponent(home(coroutine));
        Body body = bodies.get(coroutine);
        if (body == null || body.mount < mount(home(coroutine))) {
            moments.add(Moment.BEFORE_START);
            return moments;
        }
        if (body.closed) {
            moments.add(Moment.AFTER_CLOSE);
        }
        Long await = body.await;
        if (body.over) {
            moments.add(Moment.AFTER_END);
        } else if (await != null) {
            boolean forMessage = await == 0;
            moments.add(forMessage ? Moment.AWAITING_MESSAGE : Moment.AWAITING_OTHER);
            if (forMessage ? body.buffered > 0 : body.ready) {
                moments.add(Moment.READY);
            }
        }
        return moments;
    }

    /** The moments that the state of a component is in. */
    Set<Moment> ofComponent(String component) {
        Set<Moment> moments = EnumSet.noneOf(Moment.class);
        if (mount(component) == 0) {
            moments.add(Moment.BEFORE_FIRST_RENDER);
        }
        if (isRemoved(component)) {
            moments.add(Moment.AFTER_REMOVAL);
        } else if (mount(component) > 1) {
            moments.add(Moment.AFTER_REMOUNT);
        }
        return moments;
    }

    /** Whether a component of the application has this name. */
    boolean isComponent(String name) {
        return nodes.containsKey(name);
    }

    /** Whether a hook of the application has this name. */
    boolean isHook(String name) {
        return homes.containsKey(name);
    }

    /** The component that calls the hook of this name. */
    String home(String hook) {
        return Objects.requireNonNull(homes.get(hook), hook);
    }

    ComponentNode node(String component) {
        return Objects.requireNonNull(nodes.get(component), component);
    }

    boolean isRemoved(String component) {
        return removed.contains(component);
    }

    /** The latest mount of a component, from 1; 0 before the first. */
    int mount(String component) {
        return mounts.getOrDefault(component, 0);
    }

    /** How often a component has begun to render in its latest mount. */
    int renders(String component) {
        return renders.getOrDefault(component, 0);
    }

    /** The coroutine that an await is of. */
    Optional<String> awaiting(long number) {
        return Optional.ofNullable(awaiting.get(number));
    }
}
