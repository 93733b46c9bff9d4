package dev.yieldpoint.spec;

/**
 * A part of a user interface: a function that renders. The runtime calls it when the component is mounted, and again
 * whenever what it shows may have changed.
 *
 * <p>At every render a component calls the same hooks of its {@link Scope}, in the same order. It does not call hooks
 * within loops or conditions that may differ from one render to the next.
 *
 * <p><b>Equality.</b> A runtime may leave out the render of a child when its parent is rendered, if the child's
 * component {@linkplain Object#equals equals} the one that the parent showed before. A component that has to be
 * rendered with its parent must therefore not equal its predecessor.
 *
 * <p><b>Threads.</b> A runtime renders the components of one tree on one thread at a time. A component that is mounted
 * in several trees may be rendered by all of them at the same time.
 *
 * <p><b>Advice.</b> A render should have no effects except through its scope, since the number of renders is
 * unspecified. A render that unconditionally sets a state of its own component asks for another render each time, and
 * the tree never settles.
 */
@FunctionalInterface
public interface Component {

    /**
     * Renders once. No coroutine and no listener action of the tree runs meanwhile, and no render takes place between
     * two awaits of a coroutine (YIELDING-1). Unspecified: whether a child is rendered within its parent's call of
     * {@link Scope#child} or after it.
     *
     * <p>The rest of the tree goes on after a render that throws (LIFECYCLE-10). An exception that this method throws is
     * thrown by the call of {@link Mounted#settle()} or {@link CoroutineRuntime#mount mount} that renders, unchanged.
     * Unspecified: what the interrupted render has done. Children that it showed may be mounted or not; children that it did not come to show may be removed or not; hooks
     * that it called may keep their values or be made anew by the next render; coroutines that it created may start or
     * not; and whether the next render has to call the same hooks. In any case all coroutines of the component, and of
     * the components below it, are dropped when it is removed or its tree is closed, as those of any other component
     * (LIFECYCLE-4).
     *
     * @param scope the component's scope, for use during this call only
     */
    void render(Scope scope);
}
