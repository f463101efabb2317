# Writes the command openapi-generator, which starts the jar. A run is short, so an archive of classes and the JVM's
# first compiler alone make it twice as fast.
set -euo pipefail
version=7.25.0
jar="$PWD/openapi-generator-cli-$version.jar"
options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
if ! test -e "$jar.jsa"; then
  mvn --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.openapitools:openapi-generator-cli:$version" -DoutputDirectory="$PWD"
  java "${options[@]}" -XX:ArchiveClassesAtExit="$jar.jsa" -jar "$jar" generate \
    --generator-name go --input-spec "$SETUP/empty.json" --output "$PWD/empty" >/dev/null
fi
printf '#!/bin/sh\nexec java %s -XX:SharedArchiveFile="%s" -jar "%s" "$@"\n' "${options[*]}" "$jar.jsa" "$jar" \
  > openapi-generator
chmod +x openapi-generator
