#!/usr/bin/env bash
# Everything a change has to pass: build with analyzers as errors, tests, formatting, the contract's lint.
# With '--only <name>': the tests of that one project, such as Crash, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."

configuration="${CONFIGURATION:-Release}"
results=TestResults
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

case "${1:-} ${2:-}" in
  " ") target=Interviews.sln tests=(tests/*.Tests) ;;
  "--only "?*) target="tests/$2.Tests" tests=("tests/$2.Tests") ;;
  *) echo "usage: test.sh [--only <project>]" >&2; exit 2 ;;
esac

rm -rf "$results"
mkdir -p "$results"

step() { printf '\n== %s\n' "$*"; }

step "Tools (npm)"
if [ -f package-lock.json ]; then npm ci --no-audit --no-fund --silent; else npm install --no-package-lock --no-audit --no-fund --silent; fi

step "Build ($configuration)"
# One compiler for all projects, which keeps the analyzers warm from one to the next.
dotnet build "$target" -c "$configuration" --nologo -v quiet -clp:NoSummary -maxcpucount:2 -p:UseSharedCompilation=true

# One project's tests; the console only shows what went wrong, the rest is in the log.
run_tests() {
  local name log status=0
  name="$(basename "$1" .Tests)"
  log="$results/$name.log"
  local assembly="$1/bin/$configuration/net10.0/Interviews.$name.Tests.dll"
  dotnet exec "$assembly" -noLogo -noColor -ctrf "$results/$name.json" >"$log" 2>&1 || status=$?
  grep -E '^ +Interviews\.[A-Za-z]+\.Tests +Total:|^Crash:' "$log" || true
  if [ "$status" -ne 0 ]; then
    grep -E -A 25 '\[(FAIL|ERROR)\]' "$log" || tail -n 40 "$log"
    # A run that broke off left no results, or half of them; nothing else says that it failed.
    echo "$name" >>"$results/broken"
  fi
}
export -f run_tests
export configuration results

step "Tests"
printf '%s\0' "${tests[@]}" | xargs -0 -n 1 -P 2 bash -c 'run_tests "$0"'

failed=0
if [ "$target" = Interviews.sln ]; then
  step "Infrastructure"
  # The Bicep compiler, which comes as a package.
  dotnet restore tests/Bicep --nologo -v quiet || failed=1
  node --test --test-reporter=./tests/Bicep/report.mjs --test-reporter-destination="$results/Bicep.json" \
    --test-reporter=dot --test-reporter-destination=stdout tests/Bicep/*.test.mjs tests/Bicep/*/*.test.mjs || failed=1

  step "Format"
  # Style is an error of the build already; what is left is white space, which needs no second analysis.
  dotnet format whitespace Interviews.sln --verify-no-changes --no-restore || failed=1

  step "Contract"
  npm run --silent lint:openapi || failed=1
fi

step "Summary"
node tools/summary.mjs "$results" || failed=1
exit "$failed"
