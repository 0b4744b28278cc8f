"""The GE2E speaker encoder with Resemblyzer's weights: a power mel graph and an LSTM graph.

Wan et al. 2018; Resemblyzer, voice_encoder.py. The caller levels the audio, cuts the mel into partials of
160 frames and averages their embeddings.
"""

import numpy

from . import legacy_torch
from .bundle import BundleWriter
from .errors import ConversionError
from .graph_builder import GraphBuilder
from .mel_graph import ge2e_mel
from .progress import Progress
from .sources import Source, open_source

RESEMBLYZER = Source(
    "Resemblyzer",
    "0.1.4",
    "Resemblyzer-0.1.4-py3-none-any.whl",
    "8f12eb2f1a9982d32e8db7856de754709b59c93a77bcf0ff536584b619a9dd1f",
    "Apache-2.0",
)
SOURCES = (RESEMBLYZER,)

DESCRIPTION = {
    "id": "ge2e-resemblyzer",
    "kind": "ge2e",
    "revision": 1,
    "licence": "Apache-2.0",
    "languages": ["*"],
    "sample_rate": 16000,
    "capabilities": ["speaker-embedding"],
}

_SMALLEST_NORM = 1e-12


def convert(sources, out):
    """Makes the speaker encoder bundle in the folder `out` from the archive in the folder `sources`."""
    progress = Progress(3)
    bundle = BundleWriter(out)
    progress.step("checking the source")
    archive = open_source(RESEMBLYZER, sources)
    progress.step("writing encoder.onnx")
    weights = legacy_torch.load(archive.read("resemblyzer/pretrained.pt"))["model_state"]
    bundle.write_model("encoder.onnx", encoder(weights))
    progress.step("writing mel.onnx")
    bundle.write_model("mel.onnx", ge2e_mel())
    bundle.complete(DESCRIPTION, SOURCES)


def encoder(weights):
    """The encoder: `mels` f32 [b, t, bands] -> `embedding` f32 [b, size], not negative and of length 1.

    The weights are torch's, by torch's names: lstm.{weight_ih,weight_hh,bias_ih,bias_hh}_l{0..} and
    linear.{weight,bias}. An input that gives no activity at all has the embedding 0.
    """
    g = GraphBuilder("ge2e_encoder")
    bands = _weight(weights, "lstm.weight_ih_l0").shape[1]
    hidden = _weight(weights, "lstm.weight_hh_l0").shape[1]
    layers = len([name for name in weights if name.startswith("lstm.weight_ih_l")])
    x = g.op("Transpose", g.input("mels", ["batch", "frames", bands]), perm=[1, 0, 2])
    last = ""
    for layer in range(layers):
        states, last, _ = g.ops("LSTM", 3, x, *_lstm_weights(g, weights, layer), hidden_size=hidden)
        x = g.op("Squeeze", states, g.constant([1]))
    state = g.op("Squeeze", last, g.constant([0]))
    linear = g.weight("linear.weight", _weight(weights, "linear.weight"))
    bias = g.weight("linear.bias", _weight(weights, "linear.bias"))
    active = g.op("Relu", g.op("Gemm", state, linear, bias, transB=1))
    norm = g.op("ReduceL2", active, axes=[1], keepdims=1)
    unit = g.op("Div", active, g.op("Max", norm, g.number(_SMALLEST_NORM)))
    g.output(unit, "embedding", ["batch", _weight(weights, "linear.weight").shape[0]])
    return g.model()


def _lstm_weights(g, weights, layer):
    """The names of W, R and B of the ONNX LSTM for one torch layer."""
    names = ["lstm.%s_l%d" % (part, layer) for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    w, r, b_input, b_hidden = (_onnx_gate_order(_weight(weights, name)) for name in names)
    return (
        g.weight(names[0], w[None]),
        g.weight(names[1], r[None]),
        g.weight("lstm.bias_l%d" % layer, numpy.concatenate([b_input, b_hidden])[None]),
    )


def _onnx_gate_order(values):
    """From torch's gate order (input, forget, cell, output) to that of ONNX (input, output, forget, cell)."""
    i, f, c, o = numpy.split(values, 4)
    return numpy.concatenate([i, o, f, c])


def _weight(weights, name):
    if name not in weights:
        raise ConversionError(
            "the weights hold no %s" % name,
            "the speaker encoder graph needs it",
            "use the pinned wheel",
        )
    return weights[name].astype(numpy.float32)
