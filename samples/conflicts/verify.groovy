// The user's tests run once, on the user's libraries, and the suite runs once beside them; no engine of the kit runs on its own.
File reports = new File(basedir, 'target/surefire-reports')
String suite = new File(reports, 'TEST-com.example.MyRuntimeTest.xml').getText('UTF-8')
def figures = suite =~ /mine: CONFORMANT · .* · API \d+\/(\d+) · (?:\d+\/)?(\d+) scenarios · (\d+) properties × \d+ · \d+ sequences · (\d+) races × \d+/
assert figures.find() // the verdict and the sequences are one test each
int expected = 2 + (1..4).collect { figures.group(it) as int }.sum()
assert (suite =~ /<testsuite [^>]* tests="(\d+)"/)[0][1] == expected as String
assert new File(reports, 'TEST-com.example.OwnFeatureTest.xml').text.contains(' tests="1"')
assert new File(basedir, 'build.log').text.contains("Tests run: ${expected + 1}, Failures: 0, Errors: 0, Skipped: 0")

// The report is written with the kit's own libraries.
assert new File(basedir, 'target/yieldpoint/result.json').text.contains('"verdict" : "conformant"')
assert new File(basedir, 'target/yieldpoint/index.html').text.contains('<html')
