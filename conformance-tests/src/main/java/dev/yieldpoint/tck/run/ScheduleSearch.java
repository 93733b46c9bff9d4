package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;
import java.util.List;

/** Plays programs in schedules that an engine controls. The engine is no part of the kit. */
public interface ScheduleSearch {

    /** No engine: no program is played in schedules. */
    ScheduleSearch NONE = new ScheduleSearch() {
        @Override
        public int schedules() {
            return 0;
        }

        @Override
        public List<PropertyResult> search(List<Property> properties, CheckListener watcher) {
            return List.of();
        }
    };

    /** In how many schedules each program is played, unless one of them fails. */
    int schedules();

    /**
     * Plays the programs of properties that {@linkplain Property#isScheduled are played in schedules}.
     *
     * @param watcher is told of each schedule that was played, and of each property that is over
     * @return a result for each property, in their order
     */
    List<PropertyResult> search(List<Property> properties, CheckListener watcher);
}
