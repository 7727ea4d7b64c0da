#!/usr/bin/env bash
# Everything a change has to pass: build with analyzers as errors, tests, formatting, the contract's lint.
# With '--only <name>': the tests of that one project, such as Crash, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."

export configuration="${CONFIGURATION:-Release}" results=TestResults
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# Hardly anything here runs long enough to gain from being measured first and compiled again, and nothing here is to be kept from writing code.
export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000 DOTNET_EnableWriteXorExecute=0
# What tests keep on disk must survive a killed process, not a power failure: memory will do where there is enough of it.
if [ -z "${TMPDIR:-}" ] && [ "$(df -Pm /dev/shm 2>/dev/null | awk 'END { print $4 + 0 }')" -ge 4096 ]; then export TMPDIR=/dev/shm; fi

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# One project's tests; what went wrong is printed, the rest is in the log.
tests_of() {
  local log="$results/$1.log" status=0
  dotnet exec "tests/$1.Tests/bin/$configuration/net10.0/Interviews.$1.Tests.dll" -noLogo -noColor -ctrf "$results/$1.json" >"$log" 2>&1 || status=$?
  grep -E '^ +Interviews\.[A-Za-z.]+\.Tests +Total:|^Crash:' "$log" || true
  if [ "$status" -ne 0 ]; then
    grep -E -A 25 '\[(FAIL|ERROR)\]' "$log" || tail -n 40 "$log"
  fi
  return "$status"
}

# The infrastructure's files, by the Bicep compiler, which comes as a package.
bicep() {
  dotnet restore tests/Bicep --nologo -v quiet
  node --test --test-reporter=./tests/Bicep/report.mjs --test-reporter-destination="$results/bicep.json" \
    --test-reporter=dot --test-reporter-destination=stdout tests/Bicep/*.test.mjs tests/Bicep/*/*.test.mjs
}

# Style and white space are errors of the build (IDE0055); what is left is the line break that ends a file.
format() {
  local files file status=0
  mapfile -t files < <(git ls-files '*.cs')
  if [ "$(tail -qc1 "${files[@]}" | wc -l)" -ne "${#files[@]}" ]; then
    for file in "${files[@]}"; do
      [ -z "$(tail -c1 "$file")" ] || { echo "$file does not end in a line break"; status=1; }
    done
  fi
  return "$status"
}

contract() { npm run --silent lint:openapi; }

# The dashboard in a browser, against the whole system.
web() {
  (cd tests/Web && npm run --silent types && npx biome ci --colors=off --config-path=../../src/Web .)
  local status=0
  (cd tests/Web && npx vitest run) >"$results/web.log" 2>&1 || status=$?
  sed 's/\x1b\[[0-9;]*m//g' "$results/web.log" | if [ "$status" -eq 0 ]; then grep -E '^ +(Test Files|Tests) ' || true; else tail -n 200; fi
  return "$status"
}

# A browser for them: one that is there, or Debian's without a window, which takes a third less of the processor.
browser() {
  if [ -z "${CHROMIUM:-}$(command -v chromium-headless-shell chromium chromium-browser google-chrome || true)" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null
  fi
}

# Runs one of the above and prints what it said in one piece. A run that broke off left no results, or half of them; nothing else says that it failed.
run() {
  local name="${*: -1}" began=$SECONDS status=0 said
  said="$( (set -e; "$@") 2>&1)" || status=$?
  printf '\n-- %s (%d s)\n%s\n' "$name" "$((SECONDS - began))" "$said"
  [ "$status" -eq 0 ] || echo "$name" >>"$results/broken"
}
export -f tests_of bicep format contract web run

# The longest first, so that no core waits for it in the end.
jobs=("tests_of Functions")
for project in tests/*.Tests; do
  project="$(basename "$project" .Tests)"
  [ "$project" = Functions ] || jobs+=("tests_of $project")
done
jobs+=(bicep format contract)
jobs=("${jobs[0]}" web "${jobs[@]:1}")
target=Interviews.sln

case "${1:-} ${2:-}" in
  " ") ;;
  "--only "?*) target="tests/$2.Tests" jobs=("tests_of $2") ;;
  *) echo "usage: test.sh [--only <project>]" >&2; exit 2 ;;
esac

rm -rf "$results"
mkdir -p "$results"

# The tools come from the network while the compiler works.
step "Tools (npm) and build ($configuration)"
(browser && tools/web.sh tools && echo "-- tools ($SECONDS s)") &
tools=$!
# One compiler for all projects, which keeps the analyzers warm from one to the next, and has one heap, not one for each core.
DOTNET_gcServer=0 DOTNET_GCgen0size=0x10000000 dotnet build "$target" -c "$configuration" --nologo -v quiet -clp:NoSummary -maxcpucount:2 -p:UseSharedCompilation=true
echo "-- build ($SECONDS s)"
wait "$tools"

step "Tests"
printf '%s\0' "${jobs[@]}" | xargs -0 -n 1 -P 2 bash -c 'run $0'

step "Summary"
exec node tools/summary.mjs "$results"
