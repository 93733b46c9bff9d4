// The recipe of the README, with the plugins that this Maven brings, runs every scenario and property, and the verdict.
String report = new File(basedir, 'target/surefire-reports/TEST-com.example.FirstRuntimeTest.xml').getText('UTF-8')
def figures = report =~ /first: NOT CONFORMANT · .* · API \d+\/(\d+) · (?:\d+\/)?(\d+) scenarios · (\d+) properties × \d+ · \d+ sequences · (\d+) races × \d+/
assert figures.find() // the verdict and the sequences are one test each
// Scenarios of behaviour that is left free are tests as well, and are not among the scenarios that are counted.
int free = (report =~ /testcase name="\w+ clauses\(\) (?:YIELDING-8|STATE-6|STATE-7|CHANNEL-17)[a-z] /).count
assert free == 6
int expected = 2 + free + (1..4).collect { figures.group(it) as int }.sum()
assert expected > 100
assert (report =~ /<testsuite [^>]* tests="(\d+)"/)[0][1] == expected as String
assert report.contains('testcase name="lifecycle clauses() LIFECYCLE-1a ')
assert report.contains('testcase name="verdict"')

// On the console, Surefire prints the root, three lines for each test that shows it, and at the end the verdict: at most 40 lines besides.
List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
List<String> printed = log.subList(log.findIndexOf { it.contains('T E S T S') }, log.findLastIndexOf { it =~ /Tests run: $expected, / } + 1)
int failed = printed.count { it.startsWith('[ERROR] com.example.FirstRuntimeTest.') }
assert failed > 1 && printed.size() <= 40 + 3 * failed
assert printed.find { it.startsWith('VIOLATED ') } == 'VIOLATED LIFECYCLE-1 · MUST'
assert printed.count { it.startsWith('VIOLATED ') } == 1
assert printed.every { !it.contains('SLF4J') }
assert printed.findAll { it.startsWith('[ERROR]   ') }.last() =~ /verdict.* first: NOT CONFORMANT · /
