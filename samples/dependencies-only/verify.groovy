// Without the Surefire plugin of the README, Maven 3.8 uses versions that were current in 2013; the build says what is missing.
String log = new File(basedir, 'build.log').text
['maven-resources-plugin:2.6:', 'maven-compiler-plugin:3.1:', 'maven-surefire-plugin:2.12.4:'].each { assert log.contains(it) }
assert log.contains('Tests run: 1, Failures: 1, Errors: 0, Skipped: 0')
assert log =~ /Failed tests: .*testNeedsSurefire\(\): Nothing was checked: this maven-surefire-plugin runs no JUnit 5 tests/
assert log.contains('<artifactId>maven-surefire-plugin</artifactId>')
