// The build says where.
String log = new File(basedir, 'build.log').text
assert log.contains('mine: NOT CONFORMANT')
assert log.contains('VIOLATED CHANNEL-')
