import unittest

import numpy
from graphs import initialisers, lstm, model, node, op_types, run

from voicemill_models.dequantise import dequantise
from voicemill_models.errors import ConversionError


def quantised_input(x):
    return node("DynamicQuantizeLinear", [x], [x + "_q", x + "_scale", x + "_zero"])


def matrix_product(x, weight, y):
    """The nodes that quantize_dynamic writes for y = x @ weight, after the quantisation of x."""
    return [
        node("MatMulInteger", [x + "_q", weight + "_quantized", x + "_zero", weight + "_zero_point"], [y + "_int"]),
        node("Cast", [y + "_int"], [y + "_cast"], to=1),
        node("Mul", [x + "_scale", weight + "_scale"], [y + "_scales"]),
        node("Mul", [y + "_cast", y + "_scales"], [y]),
    ]


def convolution(with_bias):
    """The nodes that quantize_dynamic writes for y = Conv(x, w) or Conv(x, w, b)."""
    nodes = [
        quantised_input("x"),
        node("ConvInteger", ["x_q", "w_quantized", "x_zero", "w_zero_point"], ["int"], pads=[1, 1], strides=[2]),
        node("Mul", ["x_scale", "w_scale"], ["scales"]),
    ]
    summed = "int"
    if with_bias:
        nodes += [
            node("Div", ["b", "scales"], ["b_divided"]),
            node("Floor", ["b_divided"], ["b_floor"]),
            node("Cast", ["b_floor"], ["b_int"], to=6),
            node("Reshape", ["b_int", "b_shape"], ["b_row"]),
            node("Add", ["int", "b_row"], ["sum"]),
        ]
        summed = "sum"
    nodes += [node("Cast", [summed], ["cast"], to=1), node("Mul", ["cast", "scales"], ["y"])]
    values = {
        "w_quantized": RANDOM.integers(0, 255, (4, 3, 3)).astype(numpy.uint8),
        "w_zero_point": numpy.uint8(119),
        "w_scale": numpy.float32(0.01),
    }
    if with_bias:
        values["b"] = numpy.float32([0.5, -1, 2, 0])
        values["b_shape"] = numpy.int64([1, -1, 1])
    return model(nodes, {"x": [1, 3, "n"]}, ["y"], values)


RANDOM = numpy.random.default_rng(7)
WEIGHT = RANDOM.integers(-127, 127, (6, 4)).astype(numpy.int8)
ZERO_POINT = numpy.int8([0, 3, -2, 0])
SCALE = numpy.float32([0.01, 0.02, 0.005, 0.03])
WEIGHTS = {"w_quantized": WEIGHT, "w_zero_point": ZERO_POINT, "w_scale": SCALE}


class DequantiseTest(unittest.TestCase):
    def test_matrix_product_has_float_weights_per_channel(self):
        x = RANDOM.normal(size=(2, 6)).astype(numpy.float32)
        quantised = model(
            [quantised_input("x")] + matrix_product("x", "w", "y"), {"x": [2, 6]}, ["y"], WEIGHTS
        )
        expected = run(quantised, x=x)["y"]
        result = dequantise(quantised)
        self.assertEqual(op_types(result), ["MatMul"])
        y = run(result, x=x)["y"]
        exact = x @ ((WEIGHT.astype(numpy.float32) - ZERO_POINT) * SCALE)
        numpy.testing.assert_allclose(y, exact, rtol=1e-5, atol=1e-5)
        numpy.testing.assert_allclose(y, expected, atol=0.1)

    def test_shared_weight_becomes_one_float_initialiser(self):
        nodes = [quantised_input("x")]
        nodes += matrix_product("x", "w", "y") + matrix_product("x", "w", "z")
        result = dequantise(model(nodes, {"x": [2, 6]}, ["y", "z"], WEIGHTS))
        self.assertEqual(op_types(result), ["MatMul", "MatMul"])
        self.assertEqual(list(initialisers(result)), ["w_float"])

    def test_convolution_with_bias_takes_the_float_bias(self):
        x = RANDOM.normal(size=(1, 3, 9)).astype(numpy.float32)
        quantised = convolution(with_bias=True)
        expected = run(quantised, x=x)["y"]
        result = dequantise(quantised)
        self.assertEqual(op_types(result), ["Conv"])
        self.assertEqual(list(result.graph.node[0].input), ["x", "w_float", "b"])
        numpy.testing.assert_allclose(run(result, x=x)["y"], expected, atol=0.1)

    def test_convolution_without_bias_keeps_its_attributes(self):
        x = RANDOM.normal(size=(1, 3, 9)).astype(numpy.float32)
        quantised = convolution(with_bias=False)
        expected = run(quantised, x=x)["y"]
        result = dequantise(quantised)
        self.assertEqual(sorted(a.name for a in result.graph.node[0].attribute), ["pads", "strides"])
        numpy.testing.assert_allclose(run(result, x=x)["y"], expected, atol=0.1)

    def test_lstm_gets_its_weights_transposed_back(self):
        hidden = 3
        w = RANDOM.integers(-127, 127, (1, 2, 4 * hidden)).astype(numpy.int8)
        r = RANDOM.integers(-127, 127, (1, hidden, 4 * hidden)).astype(numpy.int8)
        bias = RANDOM.normal(size=(1, 8 * hidden)).astype(numpy.float32)
        inputs = ["x", "w_quantized", "r_quantized", "bias", "", "", "", "",
                  "w_scale", "zero", "r_scale", "zero"]
        quantised = model(
            [node("DynamicQuantizeLSTM", inputs, ["y"], domain="com.microsoft", hidden_size=hidden)],
            {"x": [5, 1, 2]},
            ["y"],
            {"w_quantized": w, "r_quantized": r, "bias": bias, "zero": numpy.int8([0]),
             "w_scale": numpy.float32([0.01]), "r_scale": numpy.float32([0.02])},
        )
        result = dequantise(quantised)
        self.assertEqual(op_types(result), ["LSTM"])
        self.assertEqual(result.graph.node[0].domain, "")
        x = RANDOM.normal(size=(5, 1, 2)).astype(numpy.float32)
        expected = lstm(x, *(torch_order(v) for v in (
            w[0].T * 0.01, r[0].T * 0.02, bias[0, : 4 * hidden], bias[0, 4 * hidden :])))
        numpy.testing.assert_allclose(run(result, x=x)["y"][:, 0], expected, atol=1e-5)

    def test_bidirectional_lstm_has_a_scale_for_each_direction(self):
        w = RANDOM.integers(-127, 127, (2, 2, 12)).astype(numpy.int8)
        r = RANDOM.integers(-127, 127, (2, 3, 12)).astype(numpy.int8)
        inputs = ["x", "w_quantized", "r_quantized", "", "", "", "", "",
                  "w_scale", "zero", "r_scale", "zero"]
        quantised = model(
            [node("DynamicQuantizeLSTM", inputs, ["y"], domain="com.microsoft",
                  hidden_size=3, direction="bidirectional")],
            {"x": [5, 1, 2]},
            ["y"],
            {"w_quantized": w, "r_quantized": r, "zero": numpy.int8([0, 4]),
             "w_scale": numpy.float32([0.01, 0.5]), "r_scale": numpy.float32([1, 2])},
        )
        weights = initialisers(dequantise(quantised))
        numpy.testing.assert_allclose(weights["w_float"][0], w[0].T * numpy.float32(0.01))
        numpy.testing.assert_allclose(weights["w_float"][1], (w[1].T.astype(int) - 4) * 0.5)
        self.assertEqual(weights["r_float"].shape, (2, 12, 3))

    def test_embedding_is_gathered_from_a_float_table(self):
        table = RANDOM.integers(-127, 127, (10, 4)).astype(numpy.int8)
        quantised = model(
            [
                node("Cast", ["x"], ["ids"], to=7),
                node("Gather", ["t_quantized", "ids"], ["rows"]),
                node("DequantizeLinear", ["rows", "t_scale", "zero"], ["y"]),
            ],
            {"x": [3]},
            ["y"],
            {"t_quantized": table, "t_scale": numpy.float32(0.1), "zero": numpy.int8(2)},
        )
        x = numpy.float32([7, 0, 7])
        expected = run(quantised, x=x)["y"]
        result = dequantise(quantised)
        self.assertEqual(op_types(result), ["Cast", "Gather"])
        numpy.testing.assert_allclose(run(result, x=x)["y"], expected, rtol=1e-6)

    def test_unknown_form_is_named(self):
        nodes = [quantised_input("x")] + matrix_product("x", "w", "y")
        nodes[2] = node("Neg", ["y_int"], ["y_cast"])
        with self.assertRaisesRegex(
            ConversionError, "unexpected graph at MatMulInteger y_int; why: a Cast .* not Neg; fix: "
        ):
            dequantise(model(nodes, {"x": [2, 6]}, ["y"], WEIGHTS))

    def test_weight_that_is_computed_is_named(self):
        nodes = [node("Identity", ["u"], ["w_quantized"]), quantised_input("x")]
        nodes += matrix_product("x", "w", "y")
        values = {"u": WEIGHT, "w_zero_point": ZERO_POINT, "w_scale": SCALE}
        with self.assertRaisesRegex(ConversionError, "its input w_quantized is not an initialiser"):
            dequantise(model(nodes, {"x": [2, 6]}, ["y"], values))


def torch_order(values):
    """From the gate order of ONNX (input, output, forget, cell) to that of torch."""
    i, o, f, c = numpy.split(values, 4)
    return numpy.concatenate([i, f, c, o])


if __name__ == "__main__":
    unittest.main()
