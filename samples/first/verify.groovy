// The recipe of the README, with the plugins that this Maven brings, runs every scenario and property, and the verdict.
String report = new File(basedir, 'target/surefire-reports/TEST-com.example.FirstRuntimeTest.xml').getText('UTF-8')
def figures = report =~ /first: NOT CONFORMANT · .* · \d+/(\d+) scenarios · (\d+) properties × \d+ · (\d+) races × \d+/
assert figures.find()
int expected = 1 + (1..3).collect { figures.group(it) as int }.sum()
assert expected > 100
assert (report =~ /<testsuite [^>]* tests="(\d+)"/)[0][1] == expected as String
String log = new File(basedir, 'build.log').text
assert log =~ "(?m)^\\[ERROR\\] Tests run: $expected, Failures: \\d+, Errors: 0, Skipped: 0\$"

// It ends with this.
assert log.contains('first: NOT CONFORMANT')
assert log.indexOf('BROKEN LIFECYCLE-1 · MUST') > 0
String verdict = report.substring(report.indexOf('<failure'), report.indexOf('</failure>'))
assert (verdict =~ /(?m)^BROKEN (\S+)/)[0][1] == 'LIFECYCLE-1'
