import static org.junit.platform.engine.discovery.DiscoverySelectors.*;
import org.junit.platform.engine.*;
import org.junit.platform.launcher.*;
import org.junit.platform.launcher.core.*;
import org.junit.platform.launcher.listeners.*;
import java.io.PrintWriter;
import java.util.*;
/** Runs classes (or pkg.Class#method) of dev.yieldpoint.tck; prints failures in short, then the figures. */
public class RunTests {
  public static void main(String[] a) throws Exception {
    LauncherDiscoveryRequestBuilder b = LauncherDiscoveryRequestBuilder.request();
    for (String x : a) {
      if (x.startsWith("-")) continue;
      String n = x.startsWith("dev.") ? x : "dev.yieldpoint.tck." + x;
      if (n.endsWith(".*")) b.selectors(selectPackage(n.substring(0, n.length() - 2)));
      else if (n.contains("#")) b.selectors(selectMethod(n)); else b.selectors(selectClass(n));
    }
    b.filters(EngineFilter.includeEngines("junit-jupiter", "archunit", "jqwik"));
    if (!Arrays.asList(a).contains("-exhaustive")) b.filters(TagFilter.excludeTags("exhaustive", "pairs"));
    b.configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    SummaryGeneratingListener l = new SummaryGeneratingListener();
    TestExecutionListener t = new TestExecutionListener() {
      public void executionFinished(TestIdentifier i, TestExecutionResult r) {
        if (r.getStatus() == TestExecutionResult.Status.FAILED) {
          String m = String.valueOf(r.getThrowable().orElse(null));
          System.out.println("RED " + i.getUniqueId().replaceAll(".*?class:dev\\.yieldpoint\\.tck\\.", "") + " «" + i.getDisplayName() + "»\n    " + (m.length() > 1500 ? m.substring(0, 1500) + " …" : m).replace("\n", "\n    "));
        }
      }
    };
    try (LauncherSession s = LauncherFactory.openSession()) {
      Launcher x = s.getLauncher();
      x.execute(b.build(), l, t);
    }
    var s = l.getSummary();
    System.out.println(s.getTestsSucceededCount() + " green, " + s.getTestsFailedCount() + " red, " + s.getTestsSkippedCount() + " skipped, " + s.getTestsAbortedCount() + " aborted, " + (s.getTimeFinished() - s.getTimeStarted()) / 1000 + " s");
    System.exit(s.getTestsFailedCount() > 0 ? 1 : 0);
  }
}
