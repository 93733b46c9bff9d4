package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.run.Runtimes;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The reference, except that one method of the Java API gives null, although the API declares that it never does. */
final class GivesNull implements CoroutineRuntime {

    private static final CoroutineRuntime REFERENCE =
            ((JavaApiRuntime) new Runtimes(GivesNull.class.getClassLoader()).named("reference")).runtime();

    /** Set on the thread of a coroutine. */
    private final ThreadLocal<Boolean> inBody = ThreadLocal.withInitial(() -> false);

    private final Method faulty;
    private final boolean onlyInBodies;

    /** With that method; a method that renders call as well may give null to bodies alone. */
    GivesNull(Method faulty, boolean onlyInBodies) {
        this.faulty = faulty;
        this.onlyInBodies = onlyInBodies;
    }

    @Override
    public String name() {
        return "gives-null";
    }

    @Override
    @SuppressWarnings("NullAway") // that is the fault
    public Mounted mount(Component root) {
        boolean isFaulty = faulty.getDeclaringClass() == CoroutineRuntime.class;
        return isFaulty ? null : REFERENCE.mount(new Tree().around(root));
    }

    /** The components of one tree; of each the reference gets the same object at every render. */
    private final class Tree {

        private final Map<Component, Component> components = new ConcurrentHashMap<>();

        Component around(Component sound) {
            return components.computeIfAbsent(
                    sound, component -> scope -> component.render(faulty(Scope.class, scope)));
        }

        @SuppressWarnings("unchecked") // it forwards to a receiver of the same messages
        private <M> CoroutineBody<M> around(CoroutineBody<M> body) {
            return (rx, await) -> {
                inBody.set(true);
                body.run(faulty(Receiver.class, rx), await);
            };
        }

        /** Forwards every call except the faulty one; so does everything that it gives. */
        private <T> T faulty(Class<T> type, Object sound) {
            Class<?>[] types = {type};
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    types,
                    (proxy, method, arguments) -> isFaulty(method)
                            ? null
                            : DefaultMethods.callsOthers(method)
                                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                    : forward(sound, method, arguments)));
        }

        private boolean isFaulty(Method method) {
            return method.equals(faulty) && (!onlyInBodies || inBody.get());
        }

        private @Nullable Object forward(Object sound, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                if (arguments[i] instanceof Component child) {
                    arguments[i] = around(child);
                } else if (arguments[i] instanceof CoroutineBody<?> body) {
                    arguments[i] = around(body);
                }
            }
            try {
                Object given = method.invoke(sound, arguments);
                Class<?> type = method.getReturnType();
                boolean isOfApi = given != null && type.isInterface() && type.getPackage() == Scope.class.getPackage();
                return isOfApi ? faulty(type, given) : given;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
