#!/usr/bin/env bash
# Fuzzes every parser: each @FuzzTest of every module, in a process of its own. scripts/fuzz.sh --help
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/machine.sh
. "$top/scripts/machine.sh"

usage() {
  cat <<'TEXT'
usage: scripts/fuzz.sh [--minutes N] [--seconds N] [--only WORD] [--built] [--list]
  (nothing)    8 seconds for each fuzz test, always from the seeds in the repository and with the same random numbers
  --minutes N  N minutes in all, divided among the fuzz tests, with new random numbers, going on where the last such
               search in target/fuzz ended
  --seconds N  N seconds for each fuzz test
  --only WORD  those whose class#method contains WORD
  --built      all is compiled as it is now, as in ./check, and not looked at again
  --list       names them and stops
  --help       this text
As many run at once as there are processors. What is found is put beside the seeds of its test (src/test/resources/...
FuzzTestInputs/METHOD): from then on every ./check tries it.
TEXT
}

minutes=0
seconds=8
only=""
list=false
built=()
while [ $# -gt 0 ]; do
  case "$1" in
    --minutes | --seconds | --only)
      if [ $# -lt 2 ]; then
        usage >&2
        exit 2
      fi
      case "$1" in
        --minutes) minutes="$2" ;;
        --seconds) seconds="$2" ;;
        --only) only="$2" ;;
      esac
      shift
      ;;
    --built) built=(-Dmaven.main.skip) ;;
    --list) list=true ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
if [[ ! "$minutes" =~ ^[0-9]+$ || ! "$seconds" =~ ^[1-9][0-9]*$ ]]; then
  usage >&2
  exit 2
fi

# MODULE CLASS METHOD, a line for each fuzz test.
fuzz_tests() {
  local file module class
  { grep -rl --include='*FuzzTest.java' '@FuzzTest' "$top" || true; } | grep '/src/test/java/' | sort | while read -r file; do
    module="${file%%/src/test/java/*}"
    class="${file#*/src/test/java/}"
    class="${class%.java}"
    awk -v module="${module#"$top"/}" -v class="${class//\//.}" '
      /@FuzzTest/ { next_one = 1 }
      next_one && /void [a-zA-Z0-9]+\(/ { sub(/.*void /, ""); sub(/\(.*/, ""); print module, class, $0; next_one = 0 }' "$file"
  done | { grep -F -- "$only" || true; }
}

# One fuzz test: MODULE CLASS METHOD SECONDS RANDOM (fixed: from the seeds, always the same; fresh: going on).
fuzz_one() {
  local module="$1" class="$2" method="$3" seconds="$4" random="$5"
  local work="$top/$module/target/fuzz/$class.$method"
  local seeds="$top/$module/src/test/resources/${class//.//}Inputs/$method"
  local log="$work/log" more=()
  if [ "$random" = fixed ]; then
    rm -rf "$work"
    more=(-seed=1)
  fi
  mkdir -p "$work/corpus" "$work/found"
  if [ -d "$seeds" ]; then
    more+=("$seeds")
  fi
  if (cd "$work" && "$JAVA_HOME/bin/java" -Xmx512m -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    -XX:+EnableDynamicAgentLoading \
    -cp "$top/$module/target/test-classes:$top/$module/target/classes:$(cat "$top/$module/target/fuzz-classpath")" \
    com.code_intelligence.jazzer.Jazzer "--target_class=$class" "--target_method=$method" \
    "--reproducer_path=$work" "-artifact_prefix=$work/found/" -timeout=20 -print_final_stats=1 \
    "-max_total_time=$seconds" corpus "${more[@]}" >"$log" 2>&1); then
    printf '%-72s %9s tried\n' "${class#jp.tashika.}#$method" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  else
    mkdir -p "$seeds"
    find "$work/found" -type f -exec cp {} "$seeds/" \;
    sed -n '/== Java Exception/,/^== libFuzzer/p' "$log" | head -40 >&2
    printf '%-72s FOUND, see %s and %s\n' "${class#jp.tashika.}#$method" "$log" "$seeds" >&2
    return 1
  fi
}

if $list; then
  fuzz_tests
  exit 0
fi

find_jdk
cd "$top"
tests="$(fuzz_tests)"
count="$(printf '%s\n' "$tests" | grep -c .)" || true
if [ "$count" = 0 ]; then
  say "no fuzz test fits: $only"
  exit 1
fi
processors="$(getconf _NPROCESSORS_ONLN)"
random=fixed
if [ "$minutes" -gt 0 ]; then
  seconds=$((minutes * 60 * processors / count))
  random=fresh
fi
modules="$(printf '%s\n' "$tests" | cut -d' ' -f1 | sort -u | paste -sd, -)"
maven -q -pl "$modules" -am test-compile "${built[@]}" dependency:build-classpath \
  -Dmdep.outputFile=target/fuzz-classpath -Dmdep.includeScope=test >/dev/null

say "fuzzing: $count tests, $seconds seconds each, $processors at once"
export -f fuzz_one
export top seconds random JAVA_HOME
printf '%s\n' "$tests" | xargs -P "$processors" -L 1 bash -c 'fuzz_one "$@" "$seconds" "$random"' fuzz
