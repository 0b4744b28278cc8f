import math
import unittest

import numpy
from graphs import run
from onnx import TensorProto, checker

from voicemill_models import whisper_graphs
from voicemill_models.errors import ConversionError

RANDOM = numpy.random.default_rng(3)
LAYERS, HEADS, SIZE, MELS, VOCABULARY, POSITIONS = 2, 2, 4, 5, 11, 9
WIDTH = HEADS * SIZE


def random(*shape):
    return RANDOM.normal(scale=0.3, size=shape).astype(numpy.float16)


def tiny_variables():
    """The variables of a Whisper model with two layers of two heads, by CTranslate2's names."""
    variables = {
        "encoder/conv1/weight": random(WIDTH, MELS, 3),
        "encoder/conv1/bias": random(WIDTH),
        "encoder/conv2/weight": random(WIDTH, WIDTH, 3),
        "encoder/conv2/bias": random(WIDTH),
        "encoder/position_encodings/encodings": random(20, WIDTH),
        "decoder/position_encodings/encodings": random(POSITIONS, WIDTH),
        "decoder/embeddings/weight": random(VOCABULARY, WIDTH),
        "decoder/num_heads": numpy.array(HEADS, numpy.int16),
    }

    def norm(name):
        variables[name + "/gamma"] = 1 + random(WIDTH)
        variables[name + "/beta"] = random(WIDTH)

    def block(name, *outs):
        norm(name + "/layer_norm")
        for i, (out, wide) in enumerate(outs):
            variables["%s/linear_%d/weight" % (name, i)] = random(out, wide)
            variables["%s/linear_%d/bias" % (name, i)] = random(out)

    for part in ("encoder", "decoder"):
        norm(part + "/layer_norm")
        for i in range(LAYERS):
            layer = "%s/layer_%d/" % (part, i)
            block(layer + "self_attention", (3 * WIDTH, WIDTH), (WIDTH, WIDTH))
            block(layer + "ffn", (4 * WIDTH, WIDTH), (WIDTH, 4 * WIDTH))
            if part == "decoder":
                block(layer + "attention", (WIDTH, WIDTH), (2 * WIDTH, WIDTH), (WIDTH, WIDTH))
    return variables


class Whisper:
    """The model in plain numpy, after openai/whisper, model.py."""

    def __init__(self, variables):
        self.v = {name: values.astype(float) for name, values in variables.items()}

    def linear(self, x, name):
        return x @ self.v[name + "/weight"].T + self.v[name + "/bias"]

    def norm(self, x, name):
        centred = x - x.mean(-1, keepdims=True)
        unit = centred / numpy.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5)
        return unit * self.v[name + "/gamma"] + self.v[name + "/beta"]

    def gelu(self, x):
        return x * 0.5 * (1 + numpy.vectorize(math.erf)(x / math.sqrt(2)))

    def attend(self, q, k, v, mask=None):
        q, k, v = (x.reshape(len(x), HEADS, SIZE).transpose(1, 0, 2) for x in (q, k, v))
        scores = q @ k.transpose(0, 2, 1) / math.sqrt(SIZE)
        if mask is not None:
            scores = numpy.where(mask, scores, -numpy.inf)
        weights = numpy.exp(scores - scores.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        return (weights @ v).transpose(1, 0, 2).reshape(-1, WIDTH)

    def self_attention(self, x, name, mask=None):
        q, k, v = numpy.split(self.linear(self.norm(x, name + "/layer_norm"), name + "/linear_0"), 3, -1)
        return x + self.linear(self.attend(q, k, v, mask), name + "/linear_1")

    def feed_forward(self, x, name):
        wide = self.gelu(self.linear(self.norm(x, name + "/layer_norm"), name + "/linear_0"))
        return x + self.linear(wide, name + "/linear_1")

    def convolution(self, x, name, stride):
        windows = numpy.lib.stride_tricks.sliding_window_view(numpy.pad(x, ((0, 0), (1, 1))), 3, 1)
        out = numpy.einsum("itk,oik->ot", windows[:, ::stride], self.v[name + "/weight"])
        return self.gelu(out + self.v[name + "/bias"][:, None])

    def encode(self, mel):
        x = self.convolution(self.convolution(mel, "encoder/conv1", 1), "encoder/conv2", 2).T
        x = x + self.v["encoder/position_encodings/encodings"][: len(x)]
        for i in range(LAYERS):
            x = self.self_attention(x, "encoder/layer_%d/self_attention" % i)
            x = self.feed_forward(x, "encoder/layer_%d/ffn" % i)
        return self.norm(x, "encoder/layer_norm")

    def logits(self, ids, hidden):
        embeddings = self.v["decoder/embeddings/weight"]
        x = embeddings[ids] + self.v["decoder/position_encodings/encodings"][: len(ids)]
        mask = numpy.tril(numpy.ones((len(ids), len(ids)), bool))
        for i in range(LAYERS):
            layer = "decoder/layer_%d/" % i
            x = self.self_attention(x, layer + "self_attention", mask)
            name = layer + "attention"
            q = self.linear(self.norm(x, name + "/layer_norm"), name + "/linear_0")
            k, v = numpy.split(self.linear(hidden, name + "/linear_1"), 2, -1)
            x = x + self.linear(self.attend(q, k, v), name + "/linear_2")
            x = self.feed_forward(x, layer + "ffn")
        return self.norm(x, "decoder/layer_norm") @ embeddings.T


def empty_cache(batch=1):
    empty = numpy.zeros((batch, HEADS, 0, SIZE), numpy.float32)
    return {"past_%s_%d" % (kind, i): empty for kind in "kv" for i in range(LAYERS)}


def next_cache(outputs):
    return {name.replace("new", "past"): v for name, v in outputs.items() if name.startswith("new")}


class WhisperGraphsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.variables = tiny_variables()
        cls.encoder = whisper_graphs.encoder(cls.variables)
        cls.decoder = whisper_graphs.decoder(cls.variables)
        cls.mel = random(1, MELS, 13).astype(numpy.float32)
        cls.cross = run(cls.encoder, mel=cls.mel)
        cls.ids = numpy.int64([[4, 1, 10, 0, 7]])

    def decode(self, ids, cache, **cross):
        return run(self.decoder, input_ids=ids, **cache, **(cross or self.cross))

    def test_sizes_are_read_off_the_variables(self):
        size = whisper_graphs.dimensions(self.variables)
        expected = whisper_graphs.Dimensions(LAYERS, HEADS, SIZE, MELS, VOCABULARY, POSITIONS)
        self.assertEqual(size, expected)

    def test_graphs_are_valid(self):
        checker.check_model(self.encoder)
        checker.check_model(self.decoder)

    def test_encoder_gives_the_keys_and_values_of_the_plain_model(self):
        hidden = Whisper(self.variables).encode(self.mel[0])
        self.assertEqual(len(hidden), 7)
        for i in range(LAYERS):
            both = Whisper(self.variables).linear(hidden, "decoder/layer_%d/attention/linear_1" % i)
            k, v = (x.reshape(7, HEADS, SIZE) for x in numpy.split(both, 2, -1))
            numpy.testing.assert_allclose(self.cross["cross_k_%d" % i][0], k.transpose(1, 2, 0), atol=1e-4)
            numpy.testing.assert_allclose(self.cross["cross_v_%d" % i][0], v.transpose(1, 0, 2), atol=1e-4)

    def test_full_pass_gives_the_logits_of_the_plain_model(self):
        plain = Whisper(self.variables)
        expected = plain.logits(self.ids[0], plain.encode(self.mel[0]))
        outputs = self.decode(self.ids, empty_cache())
        numpy.testing.assert_allclose(outputs["logits"][0], expected, atol=1e-4)

    def test_steps_with_the_cache_equal_the_full_pass(self):
        full = self.decode(self.ids, empty_cache())
        for prompt in (1, 3):
            with self.subTest(prompt=prompt):
                outputs = self.decode(self.ids[:, :prompt], empty_cache())
                logits = [outputs["logits"]]
                for i in range(prompt, self.ids.shape[1]):
                    outputs = self.decode(self.ids[:, i : i + 1], next_cache(outputs))
                    logits.append(outputs["logits"])
                numpy.testing.assert_allclose(numpy.concatenate(logits, 1), full["logits"], atol=1e-5)
                numpy.testing.assert_allclose(outputs["new_k_1"], full["new_k_1"], atol=1e-5)

    def test_last_logits_are_those_of_the_last_position(self):
        outputs = self.decode(self.ids, empty_cache())
        self.assertEqual(outputs["last_logits"].shape, (1, VOCABULARY))
        numpy.testing.assert_array_equal(outputs["last_logits"], outputs["logits"][:, -1])

    def test_batch_gives_what_each_row_gives_alone(self):
        mels = numpy.concatenate([self.mel, random(1, MELS, 13).astype(numpy.float32)])
        cross = run(self.encoder, mel=mels)
        ids = numpy.concatenate([self.ids, self.ids[:, ::-1]])
        both = self.decode(ids, empty_cache(2), **cross)["logits"]
        for row in range(2):
            alone = {name: values[row : row + 1] for name, values in cross.items()}
            expected = self.decode(ids[row : row + 1], empty_cache(), **alone)["logits"]
            numpy.testing.assert_allclose(both[row : row + 1], expected, atol=1e-5)

    def test_weights_stay_in_the_precision_of_the_source(self):
        large = [i for i in self.decoder.graph.initializer if "weight" in i.name]
        self.assertEqual({i.data_type for i in large}, {TensorProto.FLOAT16})
        self.assertEqual(len([i for i in large if i.name == "decoder/embeddings/weight"]), 1)

    def test_missing_variable_is_named(self):
        variables = dict(self.variables)
        del variables["encoder/layer_1/ffn/linear_0/bias"]
        with self.assertRaisesRegex(ConversionError, "variable encoder/layer_1/ffn/linear_0/bias is missing"):
            whisper_graphs.encoder(variables)

    def test_file_of_another_model_is_refused(self):
        with self.assertRaisesRegex(ConversionError, "not a Whisper model: 'encoder/conv1/weight'"):
            whisper_graphs.dimensions({})


if __name__ == "__main__":
    unittest.main()
