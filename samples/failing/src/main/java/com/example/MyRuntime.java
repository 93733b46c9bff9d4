package com.example;

import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong on purpose: of what is sent to a coroutine by its component, every second message is lost. */
public final class MyRuntime implements CoroutineRuntime {

    private final CoroutineRuntime borrowed = new ReferenceRuntime();

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Mounted mount(Component root) {
        return borrowed.mount(losing(root));
    }

    private static Component losing(Component component) {
        return scope -> component.render((Scope) Proxy.newProxyInstance(
                Scope.class.getClassLoader(), new Class<?>[] {Scope.class}, (proxy, method, arguments) -> {
                    boolean child = method.getName().equals("child");
                    Object[] handed = child ? new Object[] {arguments[0], losing((Component) arguments[1])} : arguments;
                    try {
                        Object result = method.invoke(scope, handed);
                        return result instanceof Coroutine<?> coroutine ? losing(coroutine) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static <M> Coroutine<M> losing(Coroutine<M> coroutine) {
        AtomicInteger sent = new AtomicInteger();
        return message -> {
            if (sent.incrementAndGet() % 2 == 1) {
                coroutine.send(message);
            }
        };
    }
}
