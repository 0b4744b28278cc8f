"""BERT text encoders: their weights out of a published ONNX graph, and a graph with an adapter merged in.

Devlin et al. 2018; the adapter is LoRA, Hu et al. 2021: W + down @ up for each of a layer's six products.
"""

from dataclasses import dataclass

import numpy
from onnx import TensorProto, numpy_helper

from .errors import ConversionError

PRODUCTS = ("query", "key", "value", "attention_output", "intermediate", "output")

_BIASES = {
    "query": "attention.self.query.bias",
    "key": "attention.self.key.bias",
    "value": "attention.self.value.bias",
    "attention_output": "attention.output.dense.bias",
    "intermediate": "intermediate.dense.bias",
    "output": "output.dense.bias",
}
_NORMS = {"attention_norm": "attention.output.LayerNorm", "output_norm": "output.LayerNorm"}
_EMBEDDINGS = ("word_embeddings", "position_embeddings", "token_type_embeddings")

HEAD_SIZES = {512: 64, 384: 32}
LARGEST_WEIGHT = 63
EPSILON = 1e-12


@dataclass(frozen=True)
class Bert:
    """The weights of an encoder, float32, by their names; products are [inputs, outputs]."""

    weights: dict
    layers: int
    size: int
    heads: int


def read(model, layers=None):
    """The weights of a float graph as torch exports BERT, of its first layers or of all."""
    stored = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    weights = {}
    for name in _EMBEDDINGS:
        weights[name] = _find(stored, "embeddings.%s.weight" % name)
    for part in ("weight", "bias"):
        weights["embeddings_norm." + part] = _find(stored, "embeddings.LayerNorm." + part)
    products = [
        stored[node.input[1]]
        for node in model.graph.node
        if node.op_type == "MatMul" and node.input[1] in stored
    ]
    count = len(products) // len(PRODUCTS)
    if not count or len(products) % len(PRODUCTS):
        raise ConversionError(
            "the graph has %d products with weights" % len(products),
            "a BERT encoder has %d in each layer" % len(PRODUCTS),
            "use the pinned model",
        )
    count = min(count, layers or count)
    for layer in range(count):
        prefix = "encoder.layer.%d." % layer
        for place, product in enumerate(PRODUCTS):
            name = "%d.%s" % (layer, product)
            weights[name + ".weight"] = products[layer * len(PRODUCTS) + place]
            weights[name + ".bias"] = _find(stored, prefix + _BIASES[product])
        for norm, path in _NORMS.items():
            for part in ("weight", "bias"):
                weights["%d.%s.%s" % (layer, norm, part)] = _find(stored, prefix + path + "." + part)
    weights = {name: values.astype(numpy.float32) for name, values in weights.items()}
    size = weights["word_embeddings"].shape[1]
    if size not in HEAD_SIZES:
        raise ConversionError(
            "the encoder's states have %d values" % size,
            "heads are known for %s only" % ", ".join(map(str, sorted(HEAD_SIZES))),
            "use the pinned model, or add its size of a head to bert.py",
        )
    return Bert(weights, count, size, size // HEAD_SIZES[size])


def merge(bert, adapter):
    """The encoder with the adapter's products added to its own; layers without an adapter stay."""
    weights = dict(bert.weights)
    for layer in range(bert.layers):
        for product in PRODUCTS:
            name = "%d.%s" % (layer, product)
            if name + ".down" not in adapter:
                continue
            down, up = (adapter[name + part].astype(numpy.float32) for part in (".down", ".up"))
            weights[name + ".weight"] = weights[name + ".weight"] + down @ up
    return Bert(weights, bert.layers, bert.size, bert.heads)


def hidden_states(g, bert):
    """Adds the encoder to a graph; returns the names of its states f32 [b, t, size] and of its mask f32 [b, t, 1].

    Declares the inputs `input_ids` and `attention_mask`, i64 [b, t]. The products are made in whole numbers: weights of
    seven bits, so that no processor's sixteen bit sums overflow, with a scale for each column; states of eight.
    """
    ids = g.input("input_ids", ["batch", "tokens"], TensorProto.INT64)
    mask = g.op(
        "Cast", g.input("attention_mask", ["batch", "tokens"], TensorProto.INT64), to=TensorProto.FLOAT
    )
    w = {
        name: _whole_numbers(g, name, values) if _is_product(name) else g.weight(name, values)
        for name, values in bert.weights.items()
    }
    length = g.op("Squeeze", g.dimension(ids, 1), g.constant([0]))
    positions = g.op("Range", g.constant(0), length, g.constant(1))
    x = g.op(
        "Add",
        g.op("Gather", w["word_embeddings"], ids),
        g.op("Gather", w["position_embeddings"], positions),
    )
    x = g.op("Add", x, g.op("Gather", w["token_type_embeddings"], g.constant(0)))
    x = _norm(g, w, x, "embeddings_norm")
    blocked = g.op(
        "Mul",
        g.op("Sub", g.number(1), g.op("Unsqueeze", mask, g.constant([1, 2]))),
        g.number(-1e9),
    )
    for layer in range(bert.layers):
        x = _layer(g, w, x, blocked, str(layer), bert)
    return x, g.op("Unsqueeze", mask, g.constant([2]))


def _layer(g, w, x, blocked, layer, bert):
    head = bert.size // bert.heads
    split = g.constant([0, 0, bert.heads, head])

    states = _quantised(g, x)

    def heads(product, order):
        return g.op("Transpose", g.op("Reshape", _product(g, w, states, layer, product), split), perm=order)

    query, key, value = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
    scores = g.op("Mul", g.op("MatMul", query, key), g.number(head**-0.5))
    attention = g.op("Softmax", g.op("Add", scores, blocked), axis=-1)
    context = g.op("Transpose", g.op("MatMul", attention, value), perm=[0, 2, 1, 3])
    context = g.op("Reshape", context, g.constant([0, 0, bert.size]))
    attended = _product(g, w, _quantised(g, context), layer, "attention_output")
    x = _norm(g, w, g.op("Add", x, attended), layer + ".attention_norm")
    wide = _product(g, w, _quantised(g, x), layer, "intermediate")
    active = gelu(g, wide)
    narrow = _product(g, w, _quantised(g, active), layer, "output")
    return _norm(g, w, g.op("Add", x, narrow), layer + ".output_norm")


def gelu(g, x):
    """Adds the exact GELU, Hendrycks and Gimpel 2016."""
    error = g.op("Erf", g.op("Div", x, g.number(2**0.5)))
    return g.op("Mul", g.op("Mul", x, g.op("Add", error, g.number(1))), g.number(0.5))


def quantise(weight):
    """A product's weights [inputs, outputs] as int8 within -63..63, and the scale of each column, f32 [outputs]."""
    scale = numpy.maximum(numpy.abs(weight).max(axis=0), 1e-12) / LARGEST_WEIGHT
    return numpy.rint(weight / scale).astype(numpy.int8), scale.astype(numpy.float32)


def _is_product(name):
    return name.endswith(".weight") and name.split(".")[-2] in PRODUCTS


def _whole_numbers(g, name, values):
    whole, scale = quantise(values)
    return g.weight(name, whole), g.weight(name + ".scale", scale)


def _quantised(g, x):
    return g.ops("DynamicQuantizeLinear", 3, x)


def _product(g, w, quantised, layer, product):
    name = "%s.%s" % (layer, product)
    values, scale, zero = quantised
    weight, weight_scale = w[name + ".weight"]
    whole = g.op("Cast", g.op("MatMulInteger", values, weight, zero), to=TensorProto.FLOAT)
    return g.op("Add", g.op("Mul", whole, g.op("Mul", scale, weight_scale)), w[name + ".bias"])


def _norm(g, w, x, name):
    return g.op("LayerNormalization", x, w[name + ".weight"], w[name + ".bias"], axis=-1, epsilon=EPSILON)


def _find(stored, name):
    if name not in stored:
        raise ConversionError(
            "the graph holds no %s" % name, "a BERT encoder needs it", "use the pinned model"
        )
    return stored[name]
