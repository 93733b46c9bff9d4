package dev.yieldpoint.tck.map;

/** A cell of the map. */
public record Cell(Action action, Moment moment, Origin origin, Way way) {

    @Override
    public String toString() {
        return action + " · " + moment + " · " + origin + " · " + way;
    }
}
