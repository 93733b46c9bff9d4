// The user's tests run once, on the user's libraries, and the suite runs once beside them; no engine of the kit runs on its own.
File reports = new File(basedir, 'target/surefire-reports')
String suite = new File(reports, 'TEST-com.example.MyRuntimeTest.xml').getText('UTF-8')
def figures = suite =~ /mine: CONFORMANT · .* · API \d+\/(\d+) · (?:\d+\/)?(\d+) scenarios · (\d+) properties × \d+ · \d+ sequences · (\d+) races × \d+/
assert figures.find() // the verdict and the sequences are one test each
// Scenarios of behaviour that is left free are tests as well, and are not among the scenarios that are counted.
int free = (suite =~ /testcase name="\w+ clauses\(\) (?:YIELDING-8|STATE-6|STATE-7|CHANNEL-17)[a-z] /).count
assert free == 6
int expected = 2 + free + (1..4).collect { figures.group(it) as int }.sum()
assert (suite =~ /<testsuite [^>]* tests="(\d+)"/)[0][1] == expected as String
assert new File(reports, 'TEST-com.example.OwnFeatureTest.xml').text.contains(' tests="1"')
assert new File(basedir, 'build.log').text.contains("Tests run: ${expected + 1}, Failures: 0, Errors: 0, Skipped: 0")

// No class in the jars of the kit has a name that a class of the user's libraries can have, and none is in both.
File version = new File(localRepositoryPath, 'dev/yieldpoint/yieldpoint-tck').listFiles().find { it.directory }
def classes = { String classifier ->
    File jar = version.listFiles().find { it.name == "yieldpoint-tck-${version.name}${classifier}.jar" }
    new java.util.zip.ZipFile(jar).withCloseable { zip ->
        zip.entries().collect { it.name }.findAll { it.endsWith('.class') }
    }
}
def (kit, report) = ['', '-report'].collect(classes)
assert (kit + report).findAll { !it.startsWith('dev/yieldpoint/') }.empty
assert !kit.empty && !report.empty && kit.intersect(report).empty

// The report is written with the kit's own libraries.
assert new File(basedir, 'target/yieldpoint/result.json').text.contains('"verdict" : "conformant"')
assert new File(basedir, 'target/yieldpoint/index.html').text.contains('<html')
