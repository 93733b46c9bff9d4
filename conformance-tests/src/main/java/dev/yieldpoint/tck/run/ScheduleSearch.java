package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Plays programs in schedules that an engine controls. The engine is no part of the kit. */
public interface ScheduleSearch {

    /** No engine: no program is played in schedules. */
    ScheduleSearch NONE = new ScheduleSearch() {
        @Override
        public int schedules() {
            return 0;
        }

        @Override
        public List<PropertyResult> search(
                List<Property> properties, Function<Property, Set<String>> lesser, CheckListener watcher) {
            return List.of();
        }
    };

    /** In how many schedules each program is played, unless one of them fails. */
    int schedules();

    /**
     * Plays the programs of properties that {@linkplain Property#isScheduled are played in schedules}.
     *
     * @param lesser clauses whose violation does not end the search of a property, because it does not count or is known: a runtime that
     *     does without a SHOULD is still held to every MUST
     * @param watcher is told now and then how many schedules were played, and of the properties that are over
     * @return a result for each property, in their order
     */
    List<PropertyResult> search(
            List<Property> properties, Function<Property, Set<String>> lesser, CheckListener watcher);
}
