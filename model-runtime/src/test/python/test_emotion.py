import tempfile
import unittest
from pathlib import Path

import numpy
from graphs import run

from voicemill_models import bert, emotion
from voicemill_models.errors import ConversionError

RANDOM = numpy.random.default_rng(7)
SIZE, WIDE, LAYERS, HEADS = 8, 12, 2, 2
SHAPES = {
    "query": (SIZE, SIZE),
    "key": (SIZE, SIZE),
    "value": (SIZE, SIZE),
    "attention_output": (SIZE, SIZE),
    "intermediate": (SIZE, WIDE),
    "output": (WIDE, SIZE),
}


def random(*shape):
    return RANDOM.normal(scale=0.5, size=shape).astype(numpy.float32)


def tiny_encoder():
    weights = {
        "word_embeddings": random(11, SIZE),
        "position_embeddings": random(9, SIZE),
        "token_type_embeddings": random(2, SIZE),
    }
    norms = ["embeddings_norm"]
    for layer in range(LAYERS):
        norms += ["%d.attention_norm" % layer, "%d.output_norm" % layer]
        for product, shape in SHAPES.items():
            weights["%d.%s.weight" % (layer, product)] = random(*shape)
            weights["%d.%s.bias" % (layer, product)] = random(shape[1])
    for norm in norms:
        weights[norm + ".weight"] = random(SIZE) + 1
        weights[norm + ".bias"] = random(SIZE)
    return bert.Bert(weights, LAYERS, SIZE, HEADS)


def tiny_head():
    head = {}
    for name, inputs, outputs in (
        ("embedding", 2 * SIZE, 768),
        ("label", 768, len(emotion.LABELS)),
        ("level.hidden", 2 * SIZE, 5),
        ("level", 5, 1),
        ("hint", 2 * SIZE, len(emotion.HINTS)),
    ):
        head[name + ".weight"] = random(inputs, outputs)
        head[name + ".bias"] = random(outputs)
    return head


def norm(w, x, name):
    scaled = (x - x.mean(-1, keepdims=True)) / numpy.sqrt(x.var(-1, keepdims=True) + bert.EPSILON)
    return scaled * w[name + ".weight"] + w[name + ".bias"]


def erf(x):
    import math

    return numpy.vectorize(math.erf)(x)


def rounded(x):
    """To 256 steps between the least and the greatest value, of which 0 is one."""
    least, greatest = min(0, x.min()), max(0, x.max())
    step = (greatest - least) / 255
    zero = numpy.rint(-least / step)
    return (numpy.clip(numpy.rint(x / step) + zero, 0, 255) - zero) * step


def states_of(encoder, ids):
    """One row, without padding, in numpy."""
    w = encoder.weights
    x = w["word_embeddings"][ids] + w["position_embeddings"][: len(ids)] + w["token_type_embeddings"][0]
    x = norm(w, x, "embeddings_norm")
    for layer in range(encoder.layers):

        def product(x, name):
            whole, scale = bert.quantise(w["%d.%s.weight" % (layer, name)])
            return rounded(x) @ (whole * scale) + w["%d.%s.bias" % (layer, name)]

        parts = [product(x, name).reshape(len(ids), HEADS, -1) for name in ("query", "key", "value")]
        context = []
        for head in range(HEADS):
            query, key, value = (part[:, head] for part in parts)
            scores = query @ key.T / numpy.sqrt(SIZE // HEADS)
            weights = numpy.exp(scores - scores.max(-1, keepdims=True))
            context.append(weights / weights.sum(-1, keepdims=True) @ value)
        x = norm(w, x + product(numpy.concatenate(context, -1), "attention_output"), "%d.attention_norm" % layer)
        wide = product(x, "intermediate")
        active = wide * 0.5 * (1 + erf(wide / numpy.sqrt(2)))
        x = norm(w, x + product(active, "output"), "%d.output_norm" % layer)
    return x


class EmotionTest(unittest.TestCase):
    def test_graph_computes_what_numpy_computes(self):
        encoder, head = tiny_encoder(), tiny_head()
        ids = numpy.array([[1, 5, 6, 7, 2]], numpy.int64)

        found = run(emotion.graph(encoder, head), input_ids=ids, attention_mask=numpy.ones_like(ids))

        states = states_of(encoder, ids[0])
        pooled = numpy.concatenate([states[0], states.mean(0)])
        direction = pooled @ head["embedding.weight"] + head["embedding.bias"]
        embedding = direction / numpy.linalg.norm(direction)
        numpy.testing.assert_allclose(found["embedding"][0], embedding, atol=1e-3)
        logits = embedding * emotion.LABEL_SCALE @ head["label.weight"] + head["label.bias"]
        expected = numpy.exp(logits - logits.max())
        numpy.testing.assert_allclose(found["probabilities"][0], expected / expected.sum(), atol=1e-3)
        hints = pooled @ head["hint.weight"] + head["hint.bias"]
        numpy.testing.assert_allclose(found["hints"][0], 1 / (1 + numpy.exp(-hints)), atol=1e-2)
        self.assertEqual(found["level"].shape, (1,))

    def test_padding_changes_no_more_than_the_steps_of_rounding(self):
        encoder, head = tiny_encoder(), tiny_head()
        graph = emotion.graph(encoder, head)
        ids = numpy.array([[1, 4, 2, 0, 0], [1, 5, 6, 7, 2]], numpy.int64)
        mask = numpy.array([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]], numpy.int64)

        beside = run(graph, input_ids=ids, attention_mask=mask)
        alone = run(graph, input_ids=ids[:1, :3], attention_mask=mask[:1, :3])

        self.assertGreater(beside["embedding"][0] @ alone["embedding"][0], 0.999)

    def test_weights_are_kept_within_half_a_step(self):
        weight = random(9, 4) * numpy.float32([1, 100, 0.01, 0])

        whole, scale = bert.quantise(weight)

        self.assertLessEqual(numpy.abs(whole).max(), bert.LARGEST_WEIGHT)
        self.assertLessEqual((numpy.abs(whole * scale - weight) / scale).max(), 0.501)

    def test_an_adapter_is_added_to_its_products_only(self):
        encoder = tiny_encoder()
        down, up = random(SIZE, 3), random(3, SIZE)

        merged = bert.merge(encoder, {"1.key.down": down, "1.key.up": up})

        for name, values in encoder.weights.items():
            change = down @ up if name == "1.key.weight" else 0
            numpy.testing.assert_allclose(merged.weights[name], values + change, atol=1e-6)

    def test_a_missing_adapter_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(ConversionError, "zh.npz is missing"):
                emotion.read_adapter(Path(folder) / "zh.npz")

    def test_an_adapter_is_read_in_full_precision(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "zh.npz"
            numpy.savez_compressed(path, part=numpy.float16([1.5]))
            self.assertEqual(emotion.read_adapter(path)["part"].dtype, numpy.float32)


if __name__ == "__main__":
    unittest.main()
