#!/usr/bin/env bash
# Stops what deploy/standalone/start.sh started, and nothing else.
#
#   VOICEMILL_STANDALONE   the folder that start.sh was given; default target/standalone
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
state=${VOICEMILL_STANDALONE:-$root/target/standalone}
[ -d "$state" ] || exit 0
state=$(cd "$state" && pwd -P)

is_ours() {
  ps -ww -p "$1" -o args= 2>/dev/null | grep -qF -- "-Dvoicemill.standalone=$state "
}

stop() {
  local file=$1 pid tries=0
  pid=$(cat "$file")
  if is_ours "$pid"; then
    kill "$pid" 2>/dev/null || true
    while is_ours "$pid" && [ "$tries" -lt 100 ]; do
      tries=$((tries + 1))
      sleep 0.2
    done
    is_ours "$pid" && kill -9 "$pid" 2>/dev/null
    echo "stopped $(basename "$file" .pid) (process $pid)"
  fi
  rm -f "$file"
}

# Workers first: they take their executors with them.
for file in "$state"/worker-*.pid "$state"/master.pid; do
  [ ! -e "$file" ] || stop "$file"
done
