package dev.yieldpoint.tck.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What became of a test: its names from the class on, how it came out, and what was said. */
record Ran(List<String> path, Status status, String message) {

    String name() {
        return path.get(path.size() - 1);
    }

    String firstLine() {
        return message.lines().findFirst().orElse("");
    }

    /** That of the verdict, which is the last. */
    static Ran verdict(List<Ran> ran) {
        return ran.get(ran.size() - 1);
    }

    /** That of the scenario or property of this id. */
    static Ran named(List<Ran> ran, String id) {
        return ran.stream()
                .filter(one -> one.name().startsWith(id + " "))
                .findFirst()
                .orElseThrow();
    }

    /** All that a test class runs. */
    static List<Ran> of(Class<? extends YieldpointTests> tests) {
        List<Ran> ran = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        new TestExecutionListener() {
                            private TestPlan plan;

                            @Override
                            public void testPlanExecutionStarted(TestPlan started) {
                                plan = started;
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest() || result.getStatus() == Status.FAILED) {
                                    List<String> path = new ArrayList<>();
                                    for (Optional<TestIdentifier> at = Optional.of(test);
                                            at.isPresent()
                                                    && at.get().getParentId().isPresent();
                                            at = plan.getParent(at.get())) {
                                        path.add(0, at.get().getDisplayName());
                                    }
                                    path.remove(0); // the class
                                    ran.add(new Ran(
                                            path,
                                            result.getStatus(),
                                            result.getThrowable()
                                                    .map(Throwable::getMessage)
                                                    .orElse("")));
                                }
                            }
                        });
        return ran;
    }
}
