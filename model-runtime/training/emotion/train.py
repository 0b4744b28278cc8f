"""Trains the emotion adapter and head of one language: python train.py zh|en --out FILE.npz"""

import argparse
import functools
import time

import jax
import jax.numpy as jnp
import numpy

import bert_with_adapter
import descriptions
import encoders

RANK = 16
BATCH = 32
EPOCHS = {"zh": 5, "en": 6}
FIRST_TRAINED_LAYER = {"zh": 0, "en": 3}
RATE = {"adapter": 8e-4, "head": 1e-3}
DROPOUT = 0.1
MASKED = 0.1
SMOOTHING = 0.05
LEVEL_WEIGHT = 0.6
HINT_WEIGHT = 3.0


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("language", choices=("zh", "en"))
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--epochs", type=int)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rank", type=int, default=RANK)
    options = arguments.parse_args()
    encoder = encoders.load(options.language)
    rows = descriptions.read("train", options.language)
    heldout = descriptions.read("heldout", options.language)
    train(encoder, rows, heldout, options)


def save(parameters, path):
    """Writes an adapter, each value in half precision."""
    numpy.savez_compressed(
        path, **{name: numpy.asarray(v, numpy.float16) for name, v in parameters.items()}
    )


def train(encoder, rows, heldout, options):
    weights = {name: jnp.asarray(values) for name, values in encoder.bert.weights.items()}
    first = FIRST_TRAINED_LAYER[options.language]
    lower = Lower(encoder, weights, first)
    parameters = bert_with_adapter.new_parameters(
        encoder.bert, first, options.rank, len(descriptions.LABELS), len(descriptions.HINTS), options.seed
    )
    state = {name: (jnp.zeros_like(v), jnp.zeros_like(v)) for name, v in parameters.items()}
    epochs = options.epochs or EPOCHS[options.language]
    random = numpy.random.default_rng(options.seed)
    steps = epochs * -(-len(rows) // BATCH)
    step = 0
    key = jax.random.PRNGKey(options.seed)
    heads, layers = encoder.bert.heads, range(first, encoder.bert.layers)
    update = jax.jit(
        functools.partial(one_update, weights=weights, heads=heads, layers=layers)
    )
    for epoch in range(epochs):
        begun, losses = time.time(), []
        for batch in batches(encoder, lower, rows, random):
            rate = 0.5 * (1 + numpy.cos(numpy.pi * step / steps)) * min(1, (step + 1) / 60)
            key, own = jax.random.split(key)
            step += 1
            parameters, state, loss = update(parameters, state, batch, own, rate, step)
            losses.append(float(loss))
        scores = evaluate(encoder, lower, parameters, weights, layers, heldout)
        print(
            "epoch %d loss %.3f accuracy %.3f level R2 %.3f hint F1 %.3f %.0f s"
            % (epoch + 1, numpy.mean(losses), *scores, time.time() - begun),
            flush=True,
        )
        save(parameters, options.out)


class Lower:
    """States below the first trained layer."""

    def __init__(self, encoder, weights, first):
        layers = range(first)
        self._run = jax.jit(
            lambda ids, mask: bert_with_adapter.frozen(
                weights, encoder.bert.heads, layers, bert_with_adapter.embed(weights, ids), mask
            )
        )

    def states(self, ids, mask):
        return self._run(ids, mask)


def batches(encoder, lower, rows, random):
    """Batches of rows of like length, in random order; one token in ten is hidden."""
    order = sorted(
        range(len(rows)), key=lambda i: len(encoder.ids(rows[i].text)) + random.uniform(0, 6)
    )
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(groups)
    for group in groups:
        chosen = [rows[i] for i in group]
        chosen += [chosen[i % len(chosen)] for i in range(BATCH - len(chosen))]
        ids, mask = encoder.batch([row.text for row in chosen])
        hidden = (random.random(ids.shape) < MASKED) & (mask > 0) & (ids > encoder.last_special)
        ids = numpy.where(hidden, encoder.mask_id, ids)
        yield (
            lower.states(ids, mask),
            mask,
            numpy.array([row.label for row in chosen]),
            numpy.array([row.level for row in chosen], numpy.float32),
            numpy.array([row.hints for row in chosen], numpy.float32),
        )


def loss_of(parameters, weights, heads, layers, batch, key):
    states, mask, labels, levels, hints = batch
    logits, level, hint, _ = bert_with_adapter.forward(
        parameters, weights, heads, layers, states, mask, key, DROPOUT
    )
    target = jax.nn.one_hot(labels, logits.shape[1]) * (1 - SMOOTHING) + SMOOTHING / logits.shape[1]
    label_loss = -(target * jax.nn.log_softmax(logits)).sum(1).mean()
    level_loss = ((level - levels) ** 2).mean()
    hint_loss = (jnp.logaddexp(0, hint) - hint * hints).mean()
    return label_loss + LEVEL_WEIGHT * level_loss + HINT_WEIGHT * hint_loss


def one_update(parameters, state, batch, key, rate, step, weights, heads, layers):
    """AdamW, Loshchilov and Hutter 2019, with gradients cut at norm 1."""
    loss, gradients = jax.value_and_grad(loss_of)(parameters, weights, heads, layers, batch, key)
    total = jnp.sqrt(sum((g**2).sum() for g in gradients.values()))
    cut = jnp.minimum(1, 1 / (total + 1e-9))
    new, new_state = {}, {}
    for name, value in parameters.items():
        kind = "adapter" if name.endswith((".down", ".up")) else "head"
        gradient = gradients[name] * cut
        first = 0.9 * state[name][0] + 0.1 * gradient
        second = 0.999 * state[name][1] + 0.001 * gradient**2
        direction = (first / (1 - 0.9**step)) / (jnp.sqrt(second / (1 - 0.999**step)) + 1e-8)
        decay = 0.0 if name.endswith("bias") else 0.01
        new[name] = value - rate * RATE[kind] * (direction + decay * value)
        new_state[name] = (first, second)
    return new, new_state, loss


def evaluate(encoder, lower, parameters, weights, layers, rows):
    """Accuracy of labels, R2 of levels, F1 of hints."""
    labels, levels, hints = predict(encoder, lower, parameters, weights, layers, [r.text for r in rows])
    true_levels = numpy.array([row.level for row in rows])
    true_hints = numpy.array([row.hints for row in rows]) > 0.5
    accuracy = numpy.mean(labels == numpy.array([row.label for row in rows]))
    r2 = 1 - ((levels - true_levels) ** 2).sum() / ((true_levels - true_levels.mean()) ** 2).sum()
    found = hints > 0
    f1 = 2 * (found & true_hints).sum() / max(1, found.sum() + true_hints.sum())
    return accuracy, r2, f1


def predict(encoder, lower, parameters, weights, layers, texts):
    run = jax.jit(
        lambda p, states, mask: bert_with_adapter.forward(
            p, weights, encoder.bert.heads, layers, states, mask, jax.random.PRNGKey(0), 0
        )
    )
    order = sorted(range(len(texts)), key=lambda i: len(encoder.ids(texts[i])))
    results = [None] * len(texts)
    for start in range(0, len(order), 64):
        group = order[start : start + 64]
        ids, mask = encoder.batch([texts[i] for i in group])
        logits, level, hint, _ = run(parameters, lower.states(ids, mask), mask)
        for at, i in enumerate(group):
            results[i] = (int(logits[at].argmax()), float(level[at]), numpy.asarray(hint[at]))
    return tuple(numpy.array(column) for column in zip(*results))


if __name__ == "__main__":
    main()
