package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components of an application, and their mounts in the trace so far. */
public final class Components {

    private final Map<String, ComponentNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** Which component calls a hook, by the hook's name. */
    private final Map<String, String> homes = new HashMap<>();

    private final Map<String, Hook.Named> hooks = new HashMap<>();
    private final Set<String> atoms;
    /** The names under which each component can show a value. */
    private final Map<String, Set<String>> canShow = new HashMap<>();

    /** The latest mount of every component that was rendered. */
    private final Map<String, Integer> mounts = new HashMap<>();
    /** What a component was mounted below. */
    private final Map<Mount, Mount> above = new HashMap<>();

    /** How often each component has begun to render in its latest mount. */
    private final Map<String, Integer> renders = new HashMap<>();

    private final Set<Mount> removed = new HashSet<>();
    private boolean closed;
    /** Components of which a render has failed, and those below them, until they render again: their state is unspecified. */
    private final Set<Mount> failed = new HashSet<>();
    /** What the last render of a component shows. */
    private final Map<Mount, Map<String, Value>> shown = new LinkedHashMap<>();

    /** The components of an application of which nothing has been mounted. */
    public Components(Application application) {
        atoms = application.atoms().keySet();
        application.root().tree().forEach(node -> {
            nodes.put(node.name(), node);
            node.children().forEach(child -> parents.put(child.name(), node.name()));
            node.hooks(Hook.Named.class).forEach(hook -> {
                homes.put(hook.name(), node.name());
                hooks.put(hook.name(), hook);
            });
        });
    }

    /** Takes note of an event; whoever judges one asks before. */
    public void see(Event event) {
        if (event instanceof Event.RenderBegan render) {
            int before = isFirst(render) ? 0 : renders(render.component());
            renders.put(render.component(), before + 1);
        }
        if (event instanceof Event.RenderBegan render && isFirst(render)) {
            Mount mount = new Mount(render.component(), render.mount());
            mounts.put(mount.of(), mount.number());
            removed.remove(mount);
            parent(mount.of()).ifPresent(parent -> above.put(mount, latest(parent)));
        } else if (event instanceof Event.Rendered rendered) {
            failed.remove(new Mount(rendered.component(), rendered.mount()));
            shown.put(new Mount(rendered.component(), rendered.mount()), rendered.shows());
        } else if (event instanceof Event.RenderFailed render && knows(render.component())) {
            node(render.component()).tree().forEach(node -> {
                failed.add(latest(node.name()));
                shown.remove(latest(node.name()));
            });
        } else if (event instanceof Event.Removing removing) {
            node(removing.component()).tree().forEach(node -> {
                removed.add(latest(node.name()));
                shown.remove(latest(node.name()));
            });
        } else if (event instanceof Event.Closing) {
            closed = true;
            shown.clear();
        }
    }

    /** Whether the application was closed. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether a render is the first of its mount. */
    public boolean isFirst(Event.RenderBegan render) {
        return render.mount() > mounts.getOrDefault(render.component(), 0);
    }

    /** How often a component has begun to render in its latest mount. */
    public int renders(String component) {
        return renders.getOrDefault(component, 0);
    }

    /** Whether a component initialises an atom root. */
    boolean holdsAtoms(String component) {
        return node(component).hooks().contains(new Hook.InitAtoms());
    }

    /** Whether the application has this component, and it calls a hook of this kind and name. */
    boolean calls(String component, String hook, Class<? extends Hook.Named> kind) {
        return knows(component)
                && node(component).hooks(kind).stream()
                        .anyMatch(own -> own.name().equals(hook));
    }

    /** Whether the application has a component of this name. */
    public boolean knows(String component) {
        return nodes.containsKey(component);
    }

    /** Whether the application has a hook of this name. */
    public boolean knowsHook(String hook) {
        return homes.containsKey(hook);
    }

    /** Whether the application has the components, hooks and atoms that an event names, each of the kind that the event is about. */
    public boolean has(Event event) {
        if (event instanceof Event.ListenerSet set) {
            return knows(set.component()) && isA(set.state(), Hook.UseState.class);
        }
        if (event instanceof Event.LookedUp lookUp) {
            return isA(lookUp.handle(), Hook.UseHandle.class)
                    && home(lookUp.handle()).equals(lookUp.component());
        }
        if (event instanceof Event.Rendered rendered) {
            return knows(rendered.component())
                    && shown(rendered.component()).containsAll(rendered.shows().keySet());
        }
        if (event instanceof Event.OfComponent own) {
            return knows(own.component());
        }
        if (event instanceof Event.Written written) {
            return isA(written.shared(), Hook.UseShared.class);
        }
        if (event instanceof Event.Sending sending) {
            return sending.coroutine().isEmpty()
                    ? isA(sending.handle(), Hook.UseHandle.class)
                    : hasCoroutine(sending.coroutine());
        }
        return !(event instanceof Event.OfCoroutine own)
                || (hasCoroutine(own.coroutine().name()) && hasWhatItUses(own));
    }

    /** The names under which a component can show a value. */
    private Set<String> shown(String component) {
        return canShow.computeIfAbsent(
                component,
                name -> node(name).hooks().stream()
                        .flatMap(hook -> shownBy(hook).stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<String> shownBy(Hook hook) {
        if (hook instanceof Hook.UseState state) {
            return Optional.of(state.name()).filter(name -> state.read());
        }
        if (hook instanceof Hook.ReadState read) {
            return Optional.of(read.state());
        }
        if (hook instanceof Hook.UseShared shared) {
            return Optional.of(shared.name());
        }
        return hook instanceof Hook.ReadAtom read ? Optional.of(read.atom()) : Optional.empty();
    }

    /** Whether the application has a coroutine of this name. */
    public boolean hasCoroutine(String name) {
        return isA(name, Hook.UseCoroutine.class);
    }

    private boolean hasWhatItUses(Event.OfCoroutine event) {
        if (event instanceof Event.ReadState read) {
            return isAbove(read, read.state());
        }
        if (event instanceof Event.SetState set) {
            return isAbove(set, set.state());
        }
        if (event instanceof Event.TriedToSet tried) {
            return isAbove(tried, tried.state());
        }
        if (event instanceof Event.Refused refused) {
            return isAbove(refused, refused.state());
        }
        if (event instanceof Event.SetAtom set) {
            return atoms.contains(set.atom());
        }
        return !(event instanceof Event.ReadShared read) || isA(read.shared(), Hook.UseShared.class);
    }

    /** Whether the component of the event's coroutine, or one above it, keeps this state. */
    private boolean isAbove(Event.OfCoroutine event, String state) {
        return isA(state, Hook.UseState.class)
                && isWithin(home(event.coroutine().name()), home(state));
    }

    private boolean isA(String hook, Class<? extends Hook.Named> kind) {
        return kind.isInstance(hooks.get(hook));
    }

    /** The component of this name, which has to be there. */
    public ComponentNode node(String component) {
        return Objects.requireNonNull(nodes.get(component), component);
    }

    /** All components of the application, whether or not they are mounted. */
    public Stream<ComponentNode> nodes() {
        return nodes.values().stream();
    }

    /** Whether any of them calls a hook of this kind. */
    boolean has(Class<? extends Hook> kind) {
        return nodes().flatMap(node -> node.hooks().stream()).anyMatch(kind::isInstance);
    }

    Optional<String> parent(String component) {
        return Optional.ofNullable(parents.get(component));
    }

    /** The component that calls the hook of this name. */
    public String home(String hook) {
        return Objects.requireNonNull(homes.get(hook), hook);
    }

    /** The latest mount of a component. */
    public Mount latest(String component) {
        return new Mount(component, mounts.getOrDefault(component, 1));
    }

    /**
     * Whether it is the latest mount of its component, nobody has removed it, the application is open, and no render has failed in it
     * or above it.
     */
    public boolean isMounted(Mount mount) {
        return !closed && latest(mount.of()).equals(mount) && !removed.contains(mount) && !failed.contains(mount);
    }

    /** Whether the first is the second, or below it. */
    boolean isWithin(String component, String other) {
        return component.equals(other)
                || parent(component).filter(parent -> isWithin(parent, other)).isPresent();
    }

    /** The mount of a component that is the given one, or that this was mounted below. */
    Mount upwards(Mount from, String component) {
        if (from.of().equals(component)) {
            return from;
        }
        String parent = parent(from.of()).orElseThrow();
        return upwards(above.getOrDefault(from, latest(parent)), component);
    }

    /** The mount of a component that a coroutine is of, or below. */
    Mount upwards(CoroutineId from, String component) {
        return upwards(new Mount(home(from.name()), from.mount()), component);
    }

    /** What every component that is mounted shows. */
    Stream<Map.Entry<Mount, Map<String, Value>>> shown() {
        return shown.entrySet().stream().filter(entry -> isMounted(entry.getKey()));
    }
}
