"""The encoder with a trainable LoRA adapter and the emotion head, in JAX: what `voicemill_models.bert` builds in ONNX."""

import jax
import jax.numpy as jnp
import numpy

from voicemill_models.bert import EPSILON, PRODUCTS

EMBEDDING = 768
LEVEL_HIDDEN = 128


def new_parameters(bert, rank, labels, hints, seed):
    """Adapter and head before training: the adapter changes nothing yet."""
    random = numpy.random.default_rng(seed)

    def normal(*shape):
        return (random.standard_normal(shape) / numpy.sqrt(shape[0])).astype(numpy.float32)

    parameters = {}
    for layer in range(bert.layers):
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


def forward(parameters, weights, shape, ids, mask, key, dropout):
    """Label logits [b, labels], level [b], hint logits [b, hints], embedding [b, 768] of a padded batch."""
    layers, heads = shape
    keys = iter(jax.random.split(key, 4 * layers + 4))
    x = weights["word_embeddings"][ids] + weights["position_embeddings"][: ids.shape[1]]
    x = norm(weights, x + weights["token_type_embeddings"][0], "embeddings_norm")
    blocked = (1 - mask[:, None, None, :]) * -1e9

    def product(x, name):
        w = weights[name + ".weight"]
        low = drop(x, next(keys), dropout) if name.endswith(("query", "intermediate")) else x
        delta = (low @ parameters[name + ".down"]) @ parameters[name + ".up"]
        return x @ w + delta + weights[name + ".bias"]

    for layer in map(str, range(layers)):
        b, t, size = x.shape

        def split(name):
            return product(x, layer + "." + name).reshape(b, t, heads, -1).transpose(0, 2, 1, 3)

        query, attended, value = split("query"), split("key"), split("value")
        scores = query @ attended.transpose(0, 1, 3, 2) * (size // heads) ** -0.5
        context = jax.nn.softmax(scores + blocked) @ value
        context = context.transpose(0, 2, 1, 3).reshape(b, t, size)
        out = drop(product(context, layer + ".attention_output"), next(keys), dropout)
        x = norm(weights, x + out, layer + ".attention_norm")
        wide = jax.nn.gelu(product(x, layer + ".intermediate"), approximate=False)
        x = norm(weights, x + product(wide, layer + ".output"), layer + ".output_norm")

    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    pooled = drop(jnp.concatenate([x[:, 0], mean], 1), next(keys), dropout)
    return head(parameters, pooled)


def head(parameters, pooled):
    def linear(x, name):
        return x @ parameters[name + ".weight"] + parameters[name + ".bias"]

    direction = linear(pooled, "embedding")
    embedding = direction / jnp.linalg.norm(direction, axis=1, keepdims=True)
    hidden = jax.nn.gelu(linear(pooled, "level.hidden"), approximate=False)
    return (
        embedding @ parameters["label.weight"] * 8 + parameters["label.bias"],
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
