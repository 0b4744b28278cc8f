"""Command line: python -m voicemill_models convert {kokoro|whisper|ge2e|emotion} --sources DIR --out DIR."""

import argparse
import importlib
import sys

from .errors import ConversionError

KINDS = ("kokoro", "whisper", "ge2e", "emotion")


def main(arguments=None):
    """Runs one conversion; returns the exit status: 0, or 1 after one line on standard error."""
    parser = argparse.ArgumentParser(prog="voicemill_models")
    commands = parser.add_subparsers(dest="command", required=True)
    convert = commands.add_parser("convert", help="make a bundle from published weights")
    convert.add_argument("kind", choices=KINDS)
    convert.add_argument("--sources", required=True, help="folder with the downloaded archives")
    convert.add_argument("--out", required=True, help="folder for the bundle, empty or missing")
    options = parser.parse_args(arguments)
    try:
        importlib.import_module("voicemill_models." + options.kind).convert(
            options.sources, options.out
        )
    except ConversionError as error:
        print("voicemill_models: %s" % error, file=sys.stderr)
        return 1
    except OSError as error:
        print("voicemill_models: cannot read or write a file: %s" % error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
