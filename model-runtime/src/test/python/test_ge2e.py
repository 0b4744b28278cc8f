import unittest

import numpy
from graphs import lstm, run

from voicemill_models.errors import ConversionError
from voicemill_models.ge2e import encoder

RANDOM = numpy.random.default_rng(5)
BANDS, HIDDEN, SIZE = 3, 4, 5


def random(*shape):
    return RANDOM.normal(scale=0.7, size=shape).astype(numpy.float32)


def tiny_weights():
    weights = {"linear.weight": random(SIZE, HIDDEN), "linear.bias": random(SIZE)}
    for layer, width in enumerate((BANDS, HIDDEN)):
        weights["lstm.weight_ih_l%d" % layer] = random(4 * HIDDEN, width)
        weights["lstm.weight_hh_l%d" % layer] = random(4 * HIDDEN, HIDDEN)
        weights["lstm.bias_ih_l%d" % layer] = random(4 * HIDDEN)
        weights["lstm.bias_hh_l%d" % layer] = random(4 * HIDDEN)
    return weights


class Ge2eTest(unittest.TestCase):
    def test_encoder_computes_what_the_torch_layers_compute(self):
        weights = tiny_weights()
        mels = random(2, 6, BANDS)
        x = mels.transpose(1, 0, 2)
        for layer in range(2):
            names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            x = lstm(x, *(weights["lstm.%s_l%d" % (name, layer)] for name in names))
        active = numpy.maximum(x[-1] @ weights["linear.weight"].T + weights["linear.bias"], 0)
        expected = active / numpy.linalg.norm(active, axis=1, keepdims=True)
        embedding = run(encoder(weights), mels=mels)["embedding"]
        numpy.testing.assert_allclose(embedding, expected, atol=1e-6)

    def test_no_activity_gives_zeros_instead_of_not_a_number(self):
        weights = tiny_weights()
        weights["linear.bias"] = numpy.full(SIZE, -100, numpy.float32)
        embedding = run(encoder(weights), mels=random(1, 2, BANDS))["embedding"]
        numpy.testing.assert_array_equal(embedding, numpy.zeros((1, SIZE)))

    def test_missing_weight_is_named(self):
        weights = tiny_weights()
        del weights["lstm.bias_hh_l1"]
        with self.assertRaisesRegex(ConversionError, "the weights hold no lstm.bias_hh_l1"):
            encoder(weights)


if __name__ == "__main__":
    unittest.main()
