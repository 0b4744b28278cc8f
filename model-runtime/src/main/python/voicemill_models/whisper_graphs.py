"""Whisper's encoder and decoder as ONNX graphs, built from the variables of a CTranslate2 model.

Shapes: B utterances, F mel frames (10 ms), S = ceil(F / 2) encoder positions, T new and P earlier tokens,
H heads of D values each. The decoder keeps its keys and values in tensors that go in and out with each call.
Architecture: Radford et al. 2022; openai/whisper, model.py (layer norm first, exact GELU, epsilon 1e-5).
"""

from dataclasses import dataclass

import numpy
from onnx import TensorProto

from .errors import ConversionError
from .graph_builder import GraphBuilder

_EPSILON = 1e-5
_MASKED = float(numpy.finfo(numpy.float32).min)


@dataclass(frozen=True)
class Dimensions:
    """The sizes of a Whisper model."""

    layers: int
    heads: int
    head_size: int
    mels: int
    vocabulary: int
    max_positions: int

    @property
    def width(self):
        """Values for each position: heads * head_size."""
        return self.heads * self.head_size


def dimensions(variables):
    """The sizes of the model, read off its variables; fails when variables are missing."""
    try:
        width, mels, _ = variables["encoder/conv1/weight"].shape
        heads = int(variables["decoder/num_heads"])
        layers = _count_layers(variables, "decoder")
        vocabulary = variables["decoder/embeddings/weight"].shape[0]
        max_positions = variables["decoder/position_encodings/encodings"].shape[0]
    except (KeyError, ValueError) as error:
        raise ConversionError(
            "the model file is not a Whisper model: %s" % error,
            "the sizes of the graphs are read off its variables",
            "use the pinned wheels",
        ) from error
    return Dimensions(layers, heads, width // heads, mels, vocabulary, max_positions)


def _count_layers(variables, part):
    prefix = part + "/layer_"
    return len({n[len(prefix) :].split("/")[0] for n in variables if n.startswith(prefix)} - {"norm"})


def encoder(variables):
    """The encoder: `mel` f32 [B, mels, F] -> for each layer i `cross_k_i` [B, H, D, S], `cross_v_i` [B, H, S, D].

    The keys come transposed, ready to be multiplied by the decoder's queries.
    """
    size = dimensions(variables)
    b = _Blocks("whisper_encoder", variables, size)
    g = b.graph
    mel = g.input("mel", ["batch", size.mels, "frames"])
    x = b.gelu(b.convolution(mel, "encoder/conv1", 1))
    x = b.gelu(b.convolution(x, "encoder/conv2", 2))
    x = g.op("Transpose", x, perm=[0, 2, 1])
    table = b.weight("encoder/position_encodings/encodings")
    positions = g.op("Slice", table, g.constant([0]), g.dimension(x, 1), g.constant([0]))
    x = g.op("Add", x, positions)
    for i in range(_count_layers(variables, "encoder")):
        layer = "encoder/layer_%d" % i
        x = b.residual(x, layer + "/self_attention", b.encoder_attention)
        x = b.residual(x, layer + "/ffn", b.feed_forward)
    hidden = b.layer_norm(x, "encoder/layer_norm")
    for i in range(size.layers):
        both = b.linear(hidden, "decoder/layer_%d/attention/linear_1" % i)
        keys, values = g.ops("Split", 2, both, g.constant([size.width] * 2), axis=2)
        keys = b.heads(keys, [0, 2, 3, 1])
        values = b.heads(values, [0, 2, 1, 3])
        g.output(keys, "cross_k_%d" % i, ["batch", size.heads, size.head_size, "positions"])
        g.output(values, "cross_v_%d" % i, ["batch", size.heads, "positions", size.head_size])
    return g.model()


def decoder(variables):
    """The decoder, for a prompt and for single steps: `input_ids` i64 [B, T], for each layer i `past_k_i` and
    `past_v_i` [B, H, P, D] (P may be 0), `cross_k_i` and `cross_v_i` -> `logits` [B, T, vocabulary],
    `last_logits` [B, vocabulary] (those of the last position), `new_k_i` and `new_v_i` [B, H, P + T, D].

    P + T is at most max_positions. Prompts of one batch must have one length.
    """
    size = dimensions(variables)
    b = _Blocks("whisper_decoder", variables, size)
    g = b.graph
    ids = g.input("input_ids", ["batch", "tokens"], TensorProto.INT64)
    caches = []
    for i in range(size.layers):
        past = ["batch", size.heads, "past", size.head_size]
        keys = ["batch", size.heads, size.head_size, "positions"]
        values = ["batch", size.heads, "positions", size.head_size]
        caches.append(
            _Caches(
                g.input("past_k_%d" % i, past),
                g.input("past_v_%d" % i, past),
                g.input("cross_k_%d" % i, keys),
                g.input("cross_v_%d" % i, values),
            )
        )
    embeddings = b.weight("decoder/embeddings/weight")
    queries, visible = b.causality(ids, caches[0].past_keys)
    table = b.weight("decoder/position_encodings/encodings")
    x = g.op("Add", g.op("Gather", embeddings, ids), g.op("Gather", table, queries))
    for i, cache in enumerate(caches):
        layer = "decoder/layer_%d" % i
        x = b.residual(x, layer + "/self_attention", b.cached_attention, cache, visible, i)
        x = b.residual(x, layer + "/attention", b.cross_attention, cache)
        x = b.residual(x, layer + "/ffn", b.feed_forward)
    hidden = b.layer_norm(x, "decoder/layer_norm")
    rows = g.op("Reshape", hidden, g.constant([-1, size.width]))
    scores = g.op("Gemm", rows, embeddings, transB=1)
    shape = g.op("Concat", g.op("Shape", ids), g.constant([size.vocabulary]), axis=0)
    logits = g.op("Reshape", scores, shape)
    g.output(logits, "logits", ["batch", "tokens", size.vocabulary])
    last = g.op("Gather", logits, g.constant(-1), axis=1)
    g.output(last, "last_logits", ["batch", size.vocabulary])
    return g.model()


@dataclass(frozen=True)
class _Caches:
    past_keys: str
    past_values: str
    cross_keys: str
    cross_values: str


class _Blocks:
    """The building blocks of a Whisper graph, with weights looked up by their name in the model file."""

    def __init__(self, name, variables, size):
        self.graph = GraphBuilder(name)
        self._variables = variables
        self._size = size

    def weight(self, name, transposed=False):
        if name not in self._variables:
            raise ConversionError(
                "variable %s is missing in the model file" % name,
                "the Whisper graphs need it",
                "use the pinned wheels",
            )
        values = self._variables[name]
        return self.graph.weight(name, values.T if transposed else values)

    def linear(self, x, name):
        product = self.graph.op("MatMul", x, self.weight(name + "/weight", transposed=True))
        return self.graph.op("Add", product, self.weight(name + "/bias"))

    def layer_norm(self, x, name):
        gamma = self.weight(name + "/gamma")
        beta = self.weight(name + "/beta")
        return self.graph.op("LayerNormalization", x, gamma, beta, axis=-1, epsilon=_EPSILON)

    def convolution(self, x, name, stride):
        weight = self.weight(name + "/weight")
        bias = self.weight(name + "/bias")
        return self.graph.op(
            "Conv", x, weight, bias, kernel_shape=[3], pads=[1, 1], strides=[stride]
        )

    def gelu(self, x):
        g = self.graph
        erf = g.op("Erf", g.op("Div", x, g.number(numpy.sqrt(2.0))))
        return g.op("Mul", g.op("Mul", x, g.op("Add", erf, g.number(1.0))), g.number(0.5))

    def residual(self, x, name, block, *arguments):
        normed = self.layer_norm(x, name + "/layer_norm")
        return self.graph.op("Add", x, block(normed, name, *arguments))

    def feed_forward(self, x, name):
        return self.linear(self.gelu(self.linear(x, name + "/linear_0")), name + "/linear_1")

    def heads(self, x, order):
        """From [B, T, H * D] to four axes; order names the new place of B, T, H, D (0 to 3)."""
        shape = self.graph.constant([0, 0, self._size.heads, self._size.head_size])
        return self.graph.op("Transpose", self.graph.op("Reshape", x, shape), perm=order)

    def encoder_attention(self, x, name):
        queries, keys, values = self._fused(x, name)
        out = self._attend(
            self.heads(queries, [0, 2, 1, 3]),
            self.heads(keys, [0, 2, 3, 1]),
            self.heads(values, [0, 2, 1, 3]),
        )
        return self.linear(out, name + "/linear_1")

    def cached_attention(self, x, name, cache, visible, layer):
        g = self.graph
        size = self._size
        queries, keys, values = self._fused(x, name)
        keys = g.op("Concat", cache.past_keys, self.heads(keys, [0, 2, 1, 3]), axis=2)
        values = g.op("Concat", cache.past_values, self.heads(values, [0, 2, 1, 3]), axis=2)
        shape = ["batch", size.heads, "past_and_tokens", size.head_size]
        g.output(keys, "new_k_%d" % layer, shape)
        g.output(values, "new_v_%d" % layer, shape)
        columns = g.op("Transpose", keys, perm=[0, 1, 3, 2])
        out = self._attend(self.heads(queries, [0, 2, 1, 3]), columns, values, visible)
        return self.linear(out, name + "/linear_1")

    def cross_attention(self, x, name, cache):
        queries = self.heads(self.linear(x, name + "/linear_0"), [0, 2, 1, 3])
        out = self._attend(queries, cache.cross_keys, cache.cross_values)
        return self.linear(out, name + "/linear_2")

    def causality(self, ids, past):
        """The positions [T] of the new tokens, and which positions [T, P + T] each of them may look at."""
        g = self.graph
        first = g.op("Squeeze", g.dimension(past, 2), g.constant([0]))
        count = g.op("Squeeze", g.dimension(ids, 1), g.constant([0]))
        end = g.op("Add", first, count)
        one = g.constant(1)
        queries = g.op("Range", first, end, one)
        keys = g.op("Range", g.constant(0), end, one)
        rows = g.op("Unsqueeze", queries, g.constant([1]))
        return queries, g.op("LessOrEqual", g.op("Unsqueeze", keys, g.constant([0])), rows)

    def _fused(self, x, name):
        fused = self.linear(x, name + "/linear_0")
        parts = self.graph.constant([self._size.width] * 3)
        return self.graph.ops("Split", 3, fused, parts, axis=2)

    def _attend(self, queries, keys, values, visible=None):
        """From queries [B, H, T, D], keys [B, H, D, S] and values [B, H, S, D] to [B, T, H * D]."""
        g = self.graph
        scale = g.number(self._size.head_size ** -0.5)
        scores = g.op("MatMul", g.op("Mul", queries, scale), keys)
        if visible is not None:
            scores = g.op("Where", visible, scores, g.number(_MASKED))
        mixed = g.op("MatMul", g.op("Softmax", scores, axis=-1), values)
        rows = g.op("Transpose", mixed, perm=[0, 2, 1, 3])
        return g.op("Reshape", rows, g.constant([0, 0, self._size.width]))
