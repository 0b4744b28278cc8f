#!/usr/bin/env bash
# Trains the adapters of the emotion encoder; see README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../.. && pwd)
work=${1:-$root/target/emotion-training}
mkdir -p "$work/sources"
python3 -m venv "$work/python"
"$work/python/bin/pip" --quiet install --requirement requirements.txt
mvn -B -q -f "$root/../pom.xml" -pl model-runtime dependency:copy-dependencies \
  -DincludeGroupIds=dev.langchain4j -DoutputDirectory="$work/sources"
export SOURCES=$work/sources PYTHONPATH=$root/src/main/python
for language in zh en; do
  "$work/python/bin/python" train.py "$language" \
    --out "$root/src/main/python/voicemill_models/adapters/$language.npz"
done
