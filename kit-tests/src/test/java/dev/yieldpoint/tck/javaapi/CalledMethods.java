package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A runtime that hands everything on to another one, and records which methods of the Java API are called on what that one hands over.
 *
 * <p><b>Threads.</b> Any.
 */
final class CalledMethods implements CoroutineRuntime {

    private final CoroutineRuntime runtime;
    private final Set<String> called = new ConcurrentSkipListSet<>();

    CalledMethods(CoroutineRuntime runtime) {
        this.runtime = runtime;
    }

    /** The methods that were called since this was asked last, by name, such as {@code Scope.child}. */
    Set<String> takeCalled() {
        Set<String> taken = Set.copyOf(called);
        called.clear();
        return taken;
    }

    @Override
    public String name() {
        return "recorded";
    }

    @Override
    public Mounted mount(Component root) {
        return (Mounted) given(Mounted.class, runtime.mount((Component) taken(root)));
    }

    /** What the runtime hands over. */
    private @Nullable Object given(Class<?> type, @Nullable Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.map(content -> content instanceof Coroutine<?> ? given(Coroutine.class, content) : content);
        }
        if (object == null || !isOfApi(type)) {
            return object;
        }
        return proxy(type, (proxy, method, arguments) -> {
            called.add(type.getSimpleName() + "." + method.getName());
            if (DefaultMethods.callsOthers(method)) { // a runtime need not implement it
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = taken(arguments[i]);
            }
            return given(method.getReturnType(), invoke(method, object, arguments));
        });
    }

    /** What the runtime is handed, and calls with what it hands over. */
    private @Nullable Object taken(@Nullable Object object) {
        Class<?> type = object instanceof Component ? Component.class : CoroutineBody.class;
        if (!type.isInstance(object)) {
            return object;
        }
        return proxy(type, (proxy, method, arguments) -> {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = given(method.getParameterTypes()[i], arguments[i]);
            }
            return invoke(method, object, arguments);
        });
    }

    private static boolean isOfApi(Class<?> type) {
        return type.isInterface() && type.getPackage().equals(Mounted.class.getPackage());
    }

    /** Handles a call of a proxy. */
    private interface Call {
        @Nullable
        Object of(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        call.of(proxy, method, arguments == null ? new Object[0] : arguments.clone()));
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
