package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Variation} knows of one mounted tree. */
final class Tree {

    private final Variation variation;
    private final Map<Coroutine<?>, Routine<?>> byHandle = new ConcurrentHashMap<>();
    private final Map<String, Component> guests = new LinkedHashMap<>();
    private @Nullable Runnable update;

    /** Mailboxes that outlive their mount, by place; empty in most variations. */
    final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();

    /** Coroutines that ask for their turn, the latest last; empty in most variations. */
    final Deque<CompletableFuture<Void>> turns = new ArrayDeque<>();

    /** How often the tree was settled. */
    int settled;

    Tree(Variation variation) {
        this.variation = variation;
    }

    /** A component above the root, which is the root's and the guests' parent. */
    Component above(Component root) {
        return scope -> {
            update = scope.scheduleUpdate();
            scope.child("root", new Decorated("root", root));
            guests.forEach(scope::child);
        };
    }

    /** Mounts a component above everything else, for as long as the tree is there. */
    void host(String key, Component guest) {
        guests.put(key, guest);
        if (update != null) {
            update.run();
        }
    }

    void provide(Coroutine<?> handle, Routine<?> routine) {
        byHandle.put(handle, routine);
    }

    @SuppressWarnings("unchecked") // a handle was provided together with the routine of the same messages
    <M> @Nullable Coroutine<M> provided(Coroutine<M> handle) {
        return (Coroutine<M>) byHandle.get(handle);
    }

    Decorated decorated(String path, Component component) {
        return new Decorated(path, component);
    }

    /** A component of the application; two of them are equal if they decorate equal components in the same place. */
    final class Decorated implements Component {

        private final String path;
        private final Component component;

        private Decorated(String path, Component component) {
            this.path = path;
            this.component = component;
        }

        @Override
        public void render(Scope scope) {
            Place place = scope.useState(() -> new Place(Tree.this, path)).get();
            place.beginRender(scope.scheduleUpdate());
            variation.render(place, () -> component.render(new DecoratedScope(variation, place, scope)));
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
