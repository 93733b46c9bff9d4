package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Variation} knows of one mounted tree. */
public final class ObservedTree {

    private final Variation variation;
    private final Map<String, Component> guests = new LinkedHashMap<>();
    private @Nullable Runnable update;

    /** Every mount of a component there ever was, by age. */
    public final List<ObservedMount> places = new ArrayList<>();

    /** The thread that drives the tree, and runs its renders and listeners. */
    public final Thread driving = Thread.currentThread();

    /** Mailboxes that outlive their mount, by place; empty in most variations. */
    public final Map<String, FaultyMailbox> mailboxes = new ConcurrentHashMap<>();

    /** Coroutines that ask for their turn, the latest last; empty in most variations. */
    public final Deque<CompletableFuture<Void>> turns = new ArrayDeque<>();

    /** Handles that outlive the mount they are of, by place and type; empty in most variations. */
    public final Map<Object, Routine<?>> handles = new LinkedHashMap<>();

    /** What has failed so far, in the words of whoever notices; empty in most variations. */
    public final Set<String> failures = ConcurrentHashMap.newKeySet();

    /** Whether the tree is settled once more after something has failed, where a variation does that. */
    public boolean isSettlingAgain;

    /** How often the tree was settled. */
    public int settled;

    public ObservedTree(Variation variation) {
        this.variation = variation;
    }

    /** A component above the root, which is the root's and the guests' parent. */
    public Component above(Component root) {
        return scope -> {
            update = scope.scheduleUpdate();
            scope.child("root", new Decorated(null, "root", root));
            guests.forEach(scope::child);
        };
    }

    /** Mounts a component above everything else, for as long as the tree is there. */
    public void host(String key, Component guest) {
        guests.put(key, guest);
        if (update != null) {
            update.run();
        }
    }

    public Decorated decorated(ObservedMount parent, String path, Component component) {
        return new Decorated(parent, path, component);
    }

    /** A component of the application; two of them are equal if they decorate equal components in the same place. */
    public final class Decorated implements Component {

        private final @Nullable ObservedMount parent;
        private final String path;
        private final Component component;

        private Decorated(@Nullable ObservedMount parent, String path, Component component) {
            this.parent = parent;
            this.path = path;
            this.component = component;
        }

        @Override
        public void render(Scope scope) {
            ObservedMount place = scope.useState(() -> new ObservedMount(ObservedTree.this, parent, path))
                    .get();
            place.scope = scope;
            place.beginRender(scope.scheduleUpdate());
            variation.render(place, () -> {
                component.render(new DecoratedScope(variation, place, scope));
                variation.shown(place, scope);
            });
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Decorated that && path.equals(that.path) && component.equals(that.component);
        }

        @Override
        public int hashCode() {
            return path.hashCode() + component.hashCode();
        }
    }
}
