#!/usr/bin/env bash
# The system in the foreground, with the demo organization in it. Usage: run.sh <the system's assembly> <the demo's assembly>
set -euo pipefail

export PORT="${PORT:-7071}" DATA="${DATA:-./.data}" CLOCK="${CLOCK:-virtual}"

if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
  echo "Port $PORT is taken. Does 'make run' run already? Another port: PORT=7072 make run" >&2
  exit 1
fi

dotnet exec "$1" &
system=$!

# A process in the background does not hear Ctrl-C by itself. The first signal ends it in order, and what it is doing with it.
asked=
stop() {
  asked=yes
  kill -TERM "$system" 2>/dev/null || true
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

until (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; do
  kill -0 "$system" 2>/dev/null || { wait "$system"; exit; }
  sleep 0.1
done

if ! dotnet exec "$2" seed "http://127.0.0.1:$PORT" && [ -z "$asked" ]; then
  stop
  ended
  exit 1
fi

ended
