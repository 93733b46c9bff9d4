package dev.yieldpoint.tck.application;

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
        return Stream.concat(Stream.of(this), children.stream().flatMap(ComponentNode::tree));
    }

    /** The hooks of one kind, in order. */
    public <H extends Hook> List<H> hooks(Class<H> kind) {
        return hooks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
