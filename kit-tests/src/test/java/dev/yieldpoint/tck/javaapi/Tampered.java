package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.run.Runtimes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** The reference, with something else in place of some of its calls. As it stands it changes nothing. */
class Tampered implements CoroutineRuntime {

    private static final CoroutineRuntime REFERENCE =
            ((JavaApiRuntime) new Runtimes(Tampered.class.getClassLoader()).named("reference")).runtime();

    /** A call of the reference. */
    interface Call {
        /** Makes the call. */
        @Nullable
        Object proceed() throws Throwable;
    }

    @Override
    public String name() {
        return "tampered";
    }

    @Override
    public Mounted mount(Component root) {
        Mounted mounted = REFERENCE.mount(new Within(root));
        return proxy(Mounted.class, mounted, (method, args, call) -> mounted(mounted, method, call));
    }

    /** Calls a method of a tree. */
    @Nullable
    Object mounted(Mounted tree, Method method, Call call) throws Throwable {
        return call.proceed();
    }

    /** Calls a method of a scope. */
    @Nullable
    Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
        return call.proceed();
    }

    /** A component whose scope, and those of its children, can be tampered with. */
    private final class Within implements Component {

        private final Component component;

        Within(Component component) {
            this.component = component;
        }

        @Override
        public void render(Scope scope) {
            component.render(proxy(Scope.class, scope, (method, args, call) -> {
                if (method.getName().equals("child") && args[1] instanceof Component child) {
                    args[1] = new Within(child);
                }
                return scope(scope, method, args, call);
            }));
        }
    }

    /** The component that the application shows as a child. */
    static Object shown(@Nullable Object child) {
        return child instanceof Within within ? within.component : java.util.Objects.requireNonNull(child);
    }

    /** What is done in place of a call. */
    interface Advice {
        @Nullable
        Object call(Method method, @Nullable Object[] args, Call call) throws Throwable;
    }

    static <T> T proxy(Class<T> type, T target, Advice advice) {
        return type.cast(Proxy.newProxyInstance(
                Tampered.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    @Nullable Object[] args = given == null ? new Object[0] : given;
                    return advice.call(method, args, () -> {
                        try {
                            return method.invoke(target, args);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
                }));
    }

    /** A result of a hook, with something else in place of one of its calls. */
    @SuppressWarnings("unchecked") // the target is what the hook returned
    static <T> T result(Class<? super T> type, @Nullable Object target, Advice advice) {
        return (T) proxy((Class<Object>) type, java.util.Objects.requireNonNull(target), advice);
    }
}
