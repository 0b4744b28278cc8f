#!/usr/bin/env bash
# Tells Spark which GPUs a worker or an executor owns: {"name":"gpu","addresses":["0","1"]}
# An address is the number by which CUDA counts the device in a process with the same environment.
#
#   CUDA_VISIBLE_DEVICES   honoured: the devices in it count from 0, an invalid one ends the list
#   VOICEMILL_WORKERS      workers that share this machine's GPUs; default 1
#   VOICEMILL_WORKER       which of them asks, from 1
#   VOICEMILL_GPUS         addresses to answer instead of those found, for tests: 0,1
set -euo pipefail

fail() {
  printf 'error: %s\n  why: %s\n  fix: %s\n' "$1" "$2" "$3" >&2
  exit 1
}

require_number() {
  case $2 in
    '' | *[!0-9]* | 0*) fail "$1 is '$2'." "It counts workers from 1." "Set $1 to a whole number from 1." ;;
  esac
}

count_gpus() {
  local listing
  if ! command -v nvidia-smi >/dev/null; then
    echo "gpu-discovery: no nvidia-smi on the PATH, so no GPU" >&2
    echo 0
  elif ! listing=$(nvidia-smi --query-gpu=index --format=csv,noheader 2>&1); then
    printf 'gpu-discovery: nvidia-smi fails, so no GPU; it says: %s\n' "$listing" >&2
    echo 0
  else
    printf '%s\n' "$listing" | grep -c '^ *[0-9]' || true
  fi
}

visible_gpus() {
  local found=$1 devices device count=0
  if [ -z "${CUDA_VISIBLE_DEVICES+set}" ]; then
    echo "$found"
    return
  fi
  IFS=, read -r -a devices <<<"$CUDA_VISIBLE_DEVICES" || true
  for device in ${devices[@]+"${devices[@]}"}; do
    device=${device// /}
    case $device in
      GPU-* | MIG-*) [ "$found" -gt 0 ] || break ;;
      '' | *[!0-9]*) break ;;
      *) [ "$device" -lt "$found" ] || break ;;
    esac
    count=$((count + 1))
  done
  echo "$count"
}

addresses() {
  local count ordinal=0
  if [ -n "${VOICEMILL_GPUS+set}" ]; then
    printf '%s\n' "$VOICEMILL_GPUS" | tr -d ' ' | tr , '\n' | sed '/^$/d'
    return
  fi
  count=$(visible_gpus "$(count_gpus)")
  while [ "$ordinal" -lt "$count" ]; do
    echo "$ordinal"
    ordinal=$((ordinal + 1))
  done
}

workers=${VOICEMILL_WORKERS:-1}
worker=${VOICEMILL_WORKER:-1}
require_number VOICEMILL_WORKERS "$workers"
require_number VOICEMILL_WORKER "$worker"
[ "$worker" -le "$workers" ] || fail "VOICEMILL_WORKER is $worker of $workers." \
  "Workers count from 1 to VOICEMILL_WORKERS." "Set both to what is meant."

turn=0
list=
for address in $(addresses); do
  if [ $((turn % workers + 1)) -eq "$worker" ]; then
    list="$list${list:+,}\"$address\""
  fi
  turn=$((turn + 1))
done
printf '{"name":"gpu","addresses":[%s]}\n' "$list"
