// The recipe of the README ends with this.
String log = new File(basedir, 'build.log').text
assert log.contains('first: NOT CONFORMANT')
assert log.indexOf('BROKEN LIFECYCLE-1 · MUST') > 0
String report = new File(basedir, 'target/surefire-reports/TEST-com.example.FirstRuntimeTest.xml').getText('UTF-8')
String verdict = report.substring(report.indexOf('<failure'), report.indexOf('</failure>'))
assert (verdict =~ /(?m)^BROKEN (\S+)/)[0][1] == 'LIFECYCLE-1'
