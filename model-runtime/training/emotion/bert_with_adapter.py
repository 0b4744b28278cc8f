"""The encoder with a trainable LoRA adapter and the emotion head, in JAX: what `voicemill_models.bert` builds in ONNX."""

import jax
import jax.numpy as jnp
import numpy

from voicemill_models.bert import EPSILON, PRODUCTS
from voicemill_models.emotion import LABEL_SCALE

EMBEDDING = 768
LEVEL_HIDDEN = 128


def new_parameters(bert, first, rank, labels, hints, seed):
    """Adapter of the layers from the first one on, and head, before training: the adapter changes nothing yet."""
    random = numpy.random.default_rng(seed)

    def normal(*shape):
        return (random.standard_normal(shape) / numpy.sqrt(shape[0])).astype(numpy.float32)

    parameters = {}
    for layer in range(first, bert.layers):
        for product in PRODUCTS:
            name = "%d.%s" % (layer, product)
            inputs, outputs = bert.weights[name + ".weight"].shape
            parameters[name + ".down"] = normal(inputs, rank)
            parameters[name + ".up"] = numpy.zeros((rank, outputs), numpy.float32)
    pooled = 2 * bert.size
    parameters.update(
        {
            "embedding.weight": normal(pooled, EMBEDDING),
            "embedding.bias": numpy.zeros(EMBEDDING, numpy.float32),
            "label.weight": normal(EMBEDDING, labels),
            "label.bias": numpy.zeros(labels, numpy.float32),
            "level.hidden.weight": normal(pooled, LEVEL_HIDDEN),
            "level.hidden.bias": numpy.zeros(LEVEL_HIDDEN, numpy.float32),
            "level.weight": normal(LEVEL_HIDDEN, 1),
            "level.bias": numpy.full(1, 3, numpy.float32),
            "hint.weight": normal(pooled, hints),
            "hint.bias": numpy.full(hints, -3, numpy.float32),
        }
    )
    return {name: jnp.asarray(values) for name, values in parameters.items()}


def embed(weights, ids):
    """The states below the first layer, of ids i32 [b, t]."""
    x = weights["word_embeddings"][ids] + weights["position_embeddings"][: ids.shape[1]]
    return norm(weights, x + weights["token_type_embeddings"][0], "embeddings_norm")


def frozen(weights, heads, layers, x, mask):
    """The states after some layers without an adapter."""
    for layer in layers:
        x = _layer(weights, heads, str(layer), x, mask, lambda x, name: _base(weights, x, name))
    return x


def forward(parameters, weights, heads, layers, x, mask, key, dropout):
    """Label logits [b, labels], level [b], hint logits [b, hints], embedding [b, 768] from the states below the layers."""
    keys = iter(jax.random.split(key, 3 * len(layers) + 1))

    def product(x, name):
        low = drop(x, next(keys), dropout) if name.endswith(("query", "intermediate")) else x
        delta = (low @ parameters[name + ".down"]) @ parameters[name + ".up"]
        out = _base(weights, x, name) + delta
        return drop(out, next(keys), dropout) if name.endswith("attention_output") else out

    for layer in layers:
        x = _layer(weights, heads, str(layer), x, mask, product)
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    return head(parameters, drop(jnp.concatenate([x[:, 0], mean], 1), next(keys), dropout))


def _base(weights, x, name):
    return x @ weights[name + ".weight"] + weights[name + ".bias"]


def _layer(weights, heads, layer, x, mask, product):
    b, t, size = x.shape
    blocked = (1 - mask[:, None, None, :]) * -1e9

    def split(name):
        return product(x, layer + "." + name).reshape(b, t, heads, -1).transpose(0, 2, 1, 3)

    query, key, value = split("query"), split("key"), split("value")
    scores = query @ key.transpose(0, 1, 3, 2) * (size // heads) ** -0.5
    context = jax.nn.softmax(scores + blocked) @ value
    context = context.transpose(0, 2, 1, 3).reshape(b, t, size)
    x = norm(weights, x + product(context, layer + ".attention_output"), layer + ".attention_norm")
    wide = jax.nn.gelu(product(x, layer + ".intermediate"), approximate=False)
    return norm(weights, x + product(wide, layer + ".output"), layer + ".output_norm")


def head(parameters, pooled):
    def linear(x, name):
        return x @ parameters[name + ".weight"] + parameters[name + ".bias"]

    direction = linear(pooled, "embedding")
    embedding = direction / jnp.linalg.norm(direction, axis=1, keepdims=True)
    hidden = jax.nn.gelu(linear(pooled, "level.hidden"), approximate=False)
    return (
        embedding * LABEL_SCALE @ parameters["label.weight"] + parameters["label.bias"],
        linear(hidden, "level")[:, 0],
        linear(pooled, "hint"),
        embedding,
    )


def norm(weights, x, name):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    scaled = (x - mean) / jnp.sqrt(variance + EPSILON)
    return scaled * weights[name + ".weight"] + weights[name + ".bias"]


def drop(x, key, rate):
    if rate == 0:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)
