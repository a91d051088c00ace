# Sourced by ./handrail and ./dev: sets JAVA_HOME to a JDK of version 25 or newer, or says how to get one.
# Error Prone and the formatter run inside Maven's own JVM, so a Maven toolchain would not be enough.

jdk_version() { # prints the feature version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_of_path() { # prints where the javac of the PATH stands, or nothing
  javac=$(command -v javac) && javac=$(readlink -f "$javac") && dirname "$(dirname "$javac")" || :
}

found_jdk=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
  /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home "$(jdk_of_path)"; do
  [ -n "$candidate" ] || continue
  version=$(jdk_version "$candidate")
  if [ -n "$version" ] && [ "$version" -ge 25 ]; then
    found_jdk=$candidate
    break
  fi
done

if [ -z "$found_jdk" ]; then
  echo "Handrail needs a JDK 25 or newer and found none. Install one (for example Temurin 25) under" \
    "/usr/lib/jvm, or set JAVA_HOME to it." >&2
  exit 1
fi
JAVA_HOME=$found_jdk
export JAVA_HOME
unset found_jdk candidate version

# Maven keeps its downloads in the home that the user database names. A service's user often has none there: then under
# HOME, else beside the sources.
account=$(id -un 2>/dev/null || :)
if [ ! -w "$(eval "echo ~$account")" ]; then
  [ -w "${HOME:-/nonexistent}" ] || HOME=${home:-$PWD}
  MAVEN_USER_HOME="$HOME/.m2"
  MAVEN_ARGS="-Dmaven.repo.local=$MAVEN_USER_HOME/repository ${MAVEN_ARGS:-}"
  export HOME MAVEN_USER_HOME MAVEN_ARGS
fi
unset account
