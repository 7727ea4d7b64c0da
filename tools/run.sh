#!/usr/bin/env bash
# The system in the foreground, with the demo organization in it. Usage: run.sh <the system's assembly> <the demo's assembly>
set -euo pipefail

export PORT="${PORT:-7071}" DATA="${DATA:-./.data}" CLOCK="${CLOCK:-virtual}"
# Mails link to the dashboard, where there is one.
[ -z "${PAGES:-}" ] || export Dashboard__Url="${Dashboard__Url:-http://localhost:$PORT}"

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

if listens "$PORT"; then
  echo "Port $PORT is taken. Does 'make run' run already? Another port: PORT=7072 make run" >&2
  exit 1
fi

# A process in the background does not hear Ctrl-C by itself. The first signal ends it in order, and what it is doing with it.
system= asked=
stop() {
  asked=yes
  [ -z "$system" ] || kill -TERM "$system" 2>/dev/null || true
}
trap stop INT TERM

# A signal interrupts a wait; the system gets the time it needs to end.
ended() {
  local status=0
  while kill -0 "$system" 2>/dev/null; do
    wait "$system" || status=$?
  done
  [ -n "$asked" ] || return "$status"
}

# Waits until the system listens on a port; fails when it ends before.
up() {
  until listens "$1"; do
    kill -0 "$system" 2>/dev/null || return 1
    sleep 0.1
  done
}

# Whoever finds the system healthy is to find the organization too, and a clock that nobody else moves. So it is made by a start of its own, on a port that
# nobody knows, below those that the system gives to outgoing connections.
echo "Making the demo organization in $DATA, unless it is there."
while private=$((30000 + RANDOM % 2768)); listens "$private"; do :; done
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
PORT="$private" dotnet exec "$1" >"$log" 2>&1 &
system=$!
made=
if up "$private" && dotnet exec "$2" seed "http://127.0.0.1:$private"; then made=yes; fi
kill -TERM "$system" 2>/dev/null || true
ended || made=
[ -z "$asked" ] || exit 0
if [ -z "$made" ]; then
  cat "$log" >&2
  exit 1
fi

echo "Starting on http://localhost:$PORT."
dotnet exec "$1" &
system=$!
if up "$PORT" && ! dotnet exec "$2" welcome "http://127.0.0.1:$PORT" && [ -z "$asked" ]; then
  stop
  ended
  exit 1
fi

ended
