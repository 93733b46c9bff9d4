package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A runtime that is sound, but does one thing wrong in one cell of the map.
 *
 * @param times how often it has done so; of a fault that was never met, nothing is known
 */
record CellFault(Cell cell, Wrong wrong, AtomicInteger times) implements RuntimeUnderTest {

    CellFault(Cell cell, Wrong wrong) {
        this(cell, wrong, new AtomicInteger());
    }

    @Override
    public String name() {
        return "cell-fault";
    }

    @Override
    public Driver open(Application application, Environment environment) {
        LiveVisits visits = new LiveVisits(application, environment.trace());
        return new JavaApiRuntime(WrongInCell.of(this, application, visits)).open(application, environment);
    }

    @Override
    public String toString() {
        return cell + ": " + wrong;
    }
}
