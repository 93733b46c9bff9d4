package dev.yieldpoint.tck.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A component: its hooks in the order it calls them, and its children.
 *
 * @param shown whether its parent shows it from the first render on; a scenario can show and remove it later
 */
public record ComponentNode(String name, boolean shown, List<Hook> hooks, List<ComponentNode> children) {

    /** This component and all below it, parents first. */
    public Stream<ComponentNode> tree() {
        List<ComponentNode> tree = new ArrayList<>();
        collect(tree);
        return tree.stream();
    }

    private void collect(List<ComponentNode> tree) {
        tree.add(this);
        children.forEach(child -> child.collect(tree));
    }

    /** The hooks of one kind, in order. */
    public <H extends Hook> List<H> hooks(Class<H> kind) {
        List<H> found = new ArrayList<>();
        for (Hook hook : hooks) { // random programs spend most of their lives being asked for this
            if (kind.isInstance(hook)) {
                found.add(kind.cast(hook));
            }
        }
        return Collections.unmodifiableList(found);
    }
}
