#!/usr/bin/env bash
# Starts a Spark master and its workers on this machine, from this checkout. deploy/standalone/stop.sh stops them.
#
#   VOICEMILL_WORKERS          number of workers; default 2
#   VOICEMILL_WORKER_CORES     task slots of each; default: the cores of this machine, shared out
#   VOICEMILL_WORKER_MEMORY    what executors of each may take, for example 8g; default: Spark's
#   VOICEMILL_BIND             address that everything listens on; default 127.0.0.1. Spark runs whatever
#                              code it is sent: listen elsewhere only in a network that you trust
#   VOICEMILL_MASTER_PORT      default 7077
#   VOICEMILL_MASTER_UI_PORT   default 8080
#   VOICEMILL_STANDALONE       folder of pid files, logs and work; default target/standalone
#   VOICEMILL_HOME             where the executors find the models; default: the cache folder of this user
#   VOICEMILL_CLASSPATH        ready-made jars, Spark's among them: nothing is built
#   CUDA_VISIBLE_DEVICES, VOICEMILL_GPUS   see deploy/gpu-discovery.sh
set -euo pipefail

fail() {
  printf 'error: %s\n  why: %s\n  fix: %s\n' "$1" "$2" "$3" >&2
  exit 1
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
state=${VOICEMILL_STANDALONE:-$root/target/standalone}
bind=${VOICEMILL_BIND:-127.0.0.1}
port=${VOICEMILL_MASTER_PORT:-7077}
ui_port=${VOICEMILL_MASTER_UI_PORT:-8080}
workers=${VOICEMILL_WORKERS:-2}
master=spark://$bind:$port

require_number() {
  case $2 in
    '' | *[!0-9]* | 0*) fail "$1 is '$2'." "It counts from 1." "Set $1 to a whole number from 1." ;;
  esac
}

find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || fail "There is no Java at $java." \
    "Spark 4.2 runs on Java 17 or later." "Install one or set JAVA_HOME."
}

refuse_second_start() {
  local file pid
  for file in "$state"/*.pid; do
    [ -e "$file" ] || continue
    pid=$(cat "$file")
    if ps -ww -p "$pid" -o args= 2>/dev/null | grep -qF -- "-Dvoicemill.standalone=$state "; then
      fail "A cluster of this folder runs already: process $pid ($(basename "$file" .pid))." \
        "Two clusters cannot share $state." \
        "Stop it with deploy/standalone/stop.sh, or give the second one its own VOICEMILL_STANDALONE and ports."
    fi
    rm -f "$file"
  done
}

link_jars() {
  local entries entry
  if [ -z "${VOICEMILL_CLASSPATH:-}" ]; then
    "$root/bin/voicemill" --version >/dev/null
  fi
  rm -rf "$home/jars"
  mkdir -p "$home/jars" "$home/conf"
  ln -sf "$root/conf/log4j2.properties" "$home/conf/log4j2.properties"
  IFS=: read -r -a entries <<<"${VOICEMILL_CLASSPATH:-$root/jobs/target/voicemill-jobs.jar:$(cat "$root/jobs/target/classpath")}"
  for entry in "${entries[@]}"; do
    [ -f "$entry" ] || fail "$entry is not a jar." \
      "The executors load their classes from $home/jars." "Build once more: mvn -DskipTests package"
    ln -s "$entry" "$home/jars/$(basename "$entry")"
  done
}

# Spark looks for build folders where nobody tells it its Scala version.
scala_version() {
  local core
  core=$(basename "$home"/jars/spark-core_*.jar)
  core=${core#spark-core_}
  echo "${core%%-*}"
}

cores_of_each() {
  local all
  all=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
  echo $((all >= workers ? all / workers : 1))
}

start() {
  local name=$1
  shift
  SPARK_HOME=$home SPARK_SCALA_VERSION=$scala SPARK_LOCAL_IP=$bind SPARK_WORKER_DIR=$state/work SPARK_LOCAL_DIRS=$state/local \
    CUDA_DEVICE_ORDER=PCI_BUS_ID \
    nohup "$java" -Xmx512m "-Dvoicemill.standalone=$state" -Dspark.port.maxRetries=0 \
    -cp "$home/jars/*" "$@" >"$state/$name.log" 2>&1 </dev/null &
  echo $! >"$state/$name.pid"
}

await() {
  local name=$1 line=$2 fix=$3 pid tries=0
  pid=$(cat "$state/$name.pid")
  until grep -qF "$line" "$state/$name.log"; do
    tries=$((tries + 1))
    if ! kill -0 "$pid" 2>/dev/null || [ "$tries" -gt 300 ]; then
      tail -n 5 "$state/$name.log" >&2
      "$here/stop.sh" >/dev/null
      fail "The $name does not start." "Its last lines are above, all of them in $state/$name.log." "$fix"
    fi
    sleep 0.2
  done
}

# The answer holds a quoted address for each GPU behind the bracket.
count_gpus() {
  local answer
  answer=$(VOICEMILL_WORKER=$1 VOICEMILL_WORKERS=$workers "$root/deploy/gpu-discovery.sh" 2>>"$state/gpu-discovery.log")
  printf '%s\n' "${answer#*[}" | tr , '\n' | grep -c '"' || true
}

start_worker() {
  local number=$1 gpus settings=$state/worker-$1.conf
  : >"$settings"
  gpus=$(count_gpus "$number")
  if [ "$gpus" -gt 0 ]; then
    printf 'spark.worker.resource.gpu.amount %s\nspark.worker.resource.gpu.discoveryScript %s\n' \
      "$gpus" "$root/deploy/gpu-discovery.sh" >"$settings"
  fi
  VOICEMILL_WORKER=$number VOICEMILL_WORKERS=$workers start "worker-$number" \
    org.apache.spark.deploy.worker.Worker --host "$bind" --port 0 --webui-port 0 --cores "$cores" \
    ${VOICEMILL_WORKER_MEMORY:+--memory "$VOICEMILL_WORKER_MEMORY"} --properties-file "$settings" "$master"
  echo "worker $number: task slots $cores, GPUs $gpus, log $state/worker-$number.log"
}

require_number VOICEMILL_WORKERS "$workers"
cores=${VOICEMILL_WORKER_CORES:-$(cores_of_each)}
require_number VOICEMILL_WORKER_CORES "$cores"
find_java
mkdir -p "$state" 2>/dev/null && [ -w "$state" ] || fail "$state cannot be written." \
  "Pid files, logs and the executors' work lie there." "Give this user the right to write, or set VOICEMILL_STANDALONE."
state=$(cd "$state" && pwd -P)
home=$state/spark-home
refuse_second_start
link_jars
scala=$(scala_version)

start master -Dspark.master.rest.enabled=false org.apache.spark.deploy.master.Master --host "$bind" --port "$port" --webui-port "$ui_port"
await master "I have been elected leader" \
  "If a port is in use, choose others: VOICEMILL_MASTER_PORT, VOICEMILL_MASTER_UI_PORT."
for number in $(seq 1 "$workers"); do
  start_worker "$number"
done
for number in $(seq 1 "$workers"); do
  await "worker-$number" "Successfully registered with master" "Check the reason above; VOICEMILL_BIND must be an address of this machine."
done

echo "master: $master, its page http://$bind:$ui_port"
echo "run:    bin/voicemill render --set spark.master=$master ..."
