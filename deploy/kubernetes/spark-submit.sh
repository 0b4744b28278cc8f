#!/usr/bin/env bash
# Submits one command to Kubernetes without the operator; the driver runs in the cluster.
#   spark-submit.sh render --scripts s3a://BUCKET/scripts/tonight.parquet --out s3a://BUCKET/output --set device=cuda
#
#   VOICEMILL_KUBERNETES      the API server: https://HOST:PORT
#   VOICEMILL_IMAGE           the image made by deploy/Dockerfile
#   VOICEMILL_NAMESPACE       default voicemill
#   VOICEMILL_EXECUTORS       executors, one GPU each; default 4. Stages ask for what they need
#   VOICEMILL_MAX_EXECUTORS   more of them while there is work, by dynamic allocation: each task of each
#                             stage then takes half a GPU. Default: none
#   VOICEMILL_EXECUTOR_CORES  default 4
#   SPARK_HOME                a Spark 4.2.0; default: spark-submit on the PATH
set -euo pipefail

fail() {
  printf 'error: %s\n  why: %s\n  fix: %s\n' "$1" "$2" "$3" >&2
  exit 1
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
submit=${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit
namespace=${VOICEMILL_NAMESPACE:-voicemill}
executors=${VOICEMILL_EXECUTORS:-4}

command -v "$submit" >/dev/null || fail "There is no $submit." \
  "Submitting needs a Spark 4.2.0 on this machine." "Set SPARK_HOME, or put Spark's bin folder on the PATH."
[ -n "${VOICEMILL_KUBERNETES:-}" ] || fail "VOICEMILL_KUBERNETES is not set." \
  "spark-submit must know the API server." "Set it to https://HOST:PORT; kubectl cluster-info shows it."
[ -n "${VOICEMILL_IMAGE:-}" ] || fail "VOICEMILL_IMAGE is not set." \
  "The pods run an image made by deploy/Dockerfile." "Build it, push it, and set VOICEMILL_IMAGE to its name."
[ $# -gt 0 ] || fail "There is no command." "What follows spark-submit.sh is a command of Voicemill." \
  "For example: spark-submit.sh render --scripts URI --out URI"

templates=$(mktemp -d)
trap 'rm -rf "$templates"' EXIT
for pod in driver executor; do
  sed "s|EXAMPLE-REGISTRY/voicemill:0.1.0|$VOICEMILL_IMAGE|" "$here/$pod-pod.yaml" >"$templates/$pod-pod.yaml"
done

allocation=(--conf "spark.executor.instances=$executors")
if [ -n "${VOICEMILL_MAX_EXECUTORS:-}" ]; then
  allocation=(
    --conf spark.dynamicAllocation.enabled=true
    --conf spark.dynamicAllocation.shuffleTracking.enabled=true
    --conf "spark.dynamicAllocation.minExecutors=$executors"
    --conf "spark.dynamicAllocation.maxExecutors=$VOICEMILL_MAX_EXECUTORS"
    --conf spark.dynamicAllocation.executorIdleTimeout=120s
    --conf spark.task.resource.gpu.amount=0.5
  )
fi

"$submit" \
  --master "k8s://$VOICEMILL_KUBERNETES" \
  --deploy-mode cluster \
  --name voicemill \
  --class io.voicemill.jobs.Voicemill \
  --conf "spark.kubernetes.namespace=$namespace" \
  --conf "spark.kubernetes.container.image=$VOICEMILL_IMAGE" \
  --conf spark.kubernetes.authenticate.driver.serviceAccountName=voicemill-driver \
  --conf spark.kubernetes.authenticate.executor.serviceAccountName=voicemill-executor \
  --conf "spark.kubernetes.driver.podTemplateFile=$templates/driver-pod.yaml" \
  --conf "spark.kubernetes.executor.podTemplateFile=$templates/executor-pod.yaml" \
  --conf spark.driver.memory=2g \
  --conf spark.driver.memoryOverhead=2g \
  --conf "spark.driver.extraJavaOptions=-Dvoicemill.conf=/opt/voicemill/conf -Dlog4j2.configurationFile=/opt/voicemill/conf/log4j2.properties" \
  --conf "spark.executor.cores=${VOICEMILL_EXECUTOR_CORES:-4}" \
  --conf spark.executor.memory=2g \
  --conf spark.executor.memoryOverhead=6g \
  --conf spark.executor.extraJavaOptions=-Dlog4j2.configurationFile=/opt/voicemill/conf/log4j2.properties \
  --conf spark.executor.resource.gpu.amount=1 \
  --conf spark.executor.resource.gpu.vendor=nvidia.com \
  --conf spark.executor.resource.gpu.discoveryScript=/opt/voicemill/bin/gpu-discovery.sh \
  "${allocation[@]}" \
  local:///opt/voicemill/jars/voicemill-jobs-cluster.jar "$@"
