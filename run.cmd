@echo off
rem The same as ./run for Windows. Not tried on Windows yet: please report what you find.
setlocal
set TOP=%~dp0
if "%JAVA_HOME%"=="" (
  echo JAVA_HOME must name a JDK 25. 1>&2
  exit /b 1
)
if not exist "%TOP%launcher\target\launcher.jar" (
  call mvn -q -B -ntp -f "%TOP%pom.xml" -Dmaven.test.skip=true -pl launcher,reader -am package || exit /b 1
)
if "%1"=="central" goto house
if "%1"=="terminal" goto house
if "%1"=="insurer" goto house
if "%1"=="reader" goto house
if "%1"=="ca" goto house
if "%1"=="simulation" goto house
if "%1"=="jlis" goto house
if "%1"=="card" goto house
if "%1"=="claims" goto house
if "%1"=="checkups" goto house
"%JAVA_HOME%\bin\java" -Xmx512m "-Dtashika.home=%TOP%." -Dtashika.command=run.cmd --enable-native-access=ALL-UNNAMED -jar "%TOP%launcher\target\launcher.jar" %*
exit /b %ERRORLEVEL%
:house
set HOUSE=%1
set REST=
shift
:rest
if "%1"=="" goto start
set REST=%REST% %1
shift
goto rest
:start
set CALLED=run.cmd %HOUSE%
set WHAT=-jar "%TOP%%HOUSE%\target\%HOUSE%.jar"
if "%HOUSE%"=="reader" set WHAT=-XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash -jar "%TOP%reader\target\reader.jar"
if "%HOUSE%"=="ca" set WHAT=-jar "%TOP%certificates\target\tashika-ca.jar"
if "%HOUSE%"=="jlis" set WHAT=-cp "%TOP%launcher\target\lib\*" jp.tashika.simulation.Main jlis
if "%HOUSE%"=="jlis" set CALLED=run.cmd
if "%HOUSE%"=="card" set WHAT=-cp "%TOP%launcher\target\lib\*" jp.tashika.simulation.Main card
if "%HOUSE%"=="card" set CALLED=run.cmd
if "%HOUSE%"=="claims" set WHAT=-cp "%TOP%launcher\target\lib\*" jp.tashika.simulation.Main claims
if "%HOUSE%"=="claims" set CALLED=run.cmd
if "%HOUSE%"=="checkups" set WHAT=-cp "%TOP%launcher\target\lib\*" jp.tashika.simulation.Main checkups
if "%HOUSE%"=="checkups" set CALLED=run.cmd
if "%HOUSE%"=="simulation" set WHAT=-cp "%TOP%launcher\target\lib\*" jp.tashika.simulation.Main
"%JAVA_HOME%\bin\java" -XX:+UseParallelGC -XX:+UseCompactObjectHeaders "-Dtashika.command=%CALLED%" %WHAT% %REST%
exit /b %ERRORLEVEL%
