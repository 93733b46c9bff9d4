@echo off
rem Starts the kit: yieldpoint check
rem
rem The first check leaves an archive of the classes that it has loaded, with which the JVM starts faster from then on. It lies
rem in the directory %YIELDPOINT_CACHE%, by default %LOCALAPPDATA%\yieldpoint. YIELDPOINT_OPTS can name options for the JVM.
setlocal
set "JAR="
for %%f in ("%~dp0..\lib\yieldpoint-cli-*.jar") do set "JAR=%%~ff"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined YIELDPOINT_CACHE set "YIELDPOINT_CACHE=%LOCALAPPDATA%\yieldpoint"
if not exist "%YIELDPOINT_CACHE%" mkdir "%YIELDPOINT_CACHE%" 2>nul

rem The JVM makes the archive, and makes it anew for another JDK or another copy of the kit, from JDK 19 on. Earlier ones leave the option aside.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=192m -XX:MetaspaceSize=128m -Xlog:disable ^
  -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%YIELDPOINT_CACHE%\classes.jsa" ^
  %YIELDPOINT_OPTS% "-Dyieldpoint.command=%~f0" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
