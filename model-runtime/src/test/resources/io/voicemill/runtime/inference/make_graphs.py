"""Writes the ONNX graphs of the tests, and the probe of the main resources. Needs numpy and onnx.

Run in this folder: python make_graphs.py
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
MAIN = HERE.parents[5] / "main/resources/io/voicemill/runtime/inference"
VOICE = HERE.parent / "voice/kokoro/tiny"


def value(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def floats(name, *shape):
    return value(name, TensorProto.FLOAT, *shape)


def longs(name, *shape):
    return value(name, TensorProto.INT64, *shape)


def constant(name, array):
    return numpy_helper.from_array(np.asarray(array), name)


def save(path, nodes, inputs, outputs, constants=()):
    graph = helper.make_graph(
        [helper.make_node(op, ins, outs, **attributes) for op, ins, outs, attributes in nodes],
        path.stem, inputs, outputs, list(constants))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, path)


def probe():
    """y = x: proves that a device runs a graph."""
    save(MAIN / "probe.onnx", [("Identity", ["x"], ["y"], {})], [floats("x", 1)], [floats("y", 1)])


def scale():
    """y = x * factor, n = number of values; fails where factor has neither one value nor as many as x."""
    save(HERE / "scale.onnx",
         [("Mul", ["x", "factor"], ["y"], {}), ("Shape", ["x"], ["n"], {})],
         [floats("x", "n"), floats("factor", "m")], [floats("y", None), longs("n", 1)])


def cache():
    """new = past followed by step, as a decoder's key and value cache grows."""
    save(HERE / "cache.onnx",
         [("Concat", ["past", "step"], ["new"], {"axis": 1})],
         [floats("past", 1, "p", 2), floats("step", 1, "t", 2)], [floats("new", 1, None, 2)])


def kokoro():
    """Three graphs with the inputs and outputs of Kokoro that make a tone for each sounded token.

    A sounded token lasts 2.4 frames, a mark 6.3, a pad 8.2; tokens below 16 and the pads are
    silent. Audio is a sawtooth of 100 Hz with an amplitude of timbre_style[0] plus energy / 10.
    """
    lengths = np.full(178, 2.4, np.float32)
    lengths[0] = 8.2
    lengths[1:16] = 6.3
    sounded = (np.arange(178) >= 16).astype(np.float32)
    n640, n512 = np.zeros((1, 1, 640), np.float32), np.zeros((1, 512, 1), np.float32)
    save(VOICE / "text.onnx", [
        ("Gather", ["lengths", "tokens"], ["plain"], {}),
        ("ReduceMean", ["prosody_style"], ["style"], {"keepdims": 0}),
        ("Add", ["plain", "style"], ["durations"], {}),
        ("Gather", ["sounded", "tokens"], ["sounding"], {}),
        ("Unsqueeze", ["sounding", "two"], ["column"], {}),
        ("Add", ["column", "n640"], ["duration_features"], {}),
        ("Unsqueeze", ["sounding", "one"], ["row"], {}),
        ("Add", ["row", "n512"], ["text_features"], {}),
    ], [longs("tokens", 1, "n"), floats("prosody_style", 1, 128)],
        [floats("durations", 1, "n"), floats("duration_features", 1, "n", 640),
         floats("text_features", 1, 512, "n")],
        [constant("lengths", lengths), constant("sounded", sounded), constant("n640", n640),
         constant("n512", n512), constant("two", np.array([2])), constant("one", np.array([1]))])
    save(VOICE / "prosody.onnx", [
        ("ReduceSum", ["durations"], ["frames"], {"keepdims": 0}),
        ("Mul", ["frames", "per_frame"], ["doubled"], {}),
        ("Cast", ["doubled"], ["count"], {"to": TensorProto.INT64}),
        ("Unsqueeze", ["count", "zero"], ["length"], {}),
        ("Concat", ["one", "length"], ["shape"], {"axis": 0}),
        ("ConstantOfShape", ["shape"], ["f0"], {"value": constant("v", np.array([150], np.float32))}),
        ("ConstantOfShape", ["shape"], ["energy"], {"value": constant("v", np.array([0], np.float32))}),
        ("ReduceMean", ["duration_features"], ["unused"], {}),
        ("ReduceMean", ["prosody_style"], ["unused_style"], {}),
    ], [floats("durations", 1, "n"), floats("duration_features", 1, "n", 640),
        floats("prosody_style", 1, 128)],
        [floats("f0", 1, None), floats("energy", 1, None)],
        [constant("per_frame", np.float32(2)), constant("zero", np.array([0])), constant("one", np.array([1]))])
    ramp = (np.arange(600) % 240 / 120 - 1).astype(np.float32)[None]
    save(VOICE / "decoder.onnx", [
        ("CumSum", ["durations", "axis"], ["ends"], {}),
        ("ReduceSum", ["durations"], ["frames"], {"keepdims": 0}),
        ("Range", ["zero_f", "frames", "one_f"], ["times"], {}),
        ("Unsqueeze", ["times", "one"], ["rows"], {}),
        ("GreaterOrEqual", ["rows", "ends"], ["past"], {}),
        ("Cast", ["past"], ["past_n"], {"to": TensorProto.INT64}),
        ("ReduceSum", ["past_n", "one"], ["token"], {"keepdims": 0}),
        ("Slice", ["text_features", "zero", "one", "one"], ["first"], {}),
        ("Squeeze", ["first", "both"], ["sounding"], {}),
        ("Gather", ["sounding", "token"], ["gate"], {}),
        ("Unsqueeze", ["gate", "one"], ["gates"], {}),
        ("Mul", ["gates", "ramp"], ["tone"], {}),
        ("Slice", ["timbre_style", "zero", "one", "one"], ["level"], {}),
        ("ReduceMean", ["energy"], ["mean_energy"], {}),
        ("Mul", ["mean_energy", "tenth"], ["raise"], {}),
        ("Add", ["level", "raise"], ["amplitude"], {}),
        ("Mul", ["tone", "amplitude"], ["frames_audio"], {}),
        ("ReduceMean", ["f0"], ["mean_f0"], {}),
        ("Mul", ["mean_f0", "nothing"], ["no_f0"], {}),
        ("Add", ["frames_audio", "no_f0"], ["all_audio"], {}),
        ("Reshape", ["all_audio", "flat"], ["audio"], {}),
    ], [floats("durations", 1, "n"), floats("text_features", 1, 512, "n"), floats("f0", 1, "h"),
        floats("energy", 1, "h"), floats("timbre_style", 1, 128)], [floats("audio", None)],
        [constant("axis", np.int64(1)), constant("zero_f", np.float32(0)), constant("one_f", np.float32(1)),
         constant("one", np.array([1])), constant("zero", np.array([0])), constant("both", np.array([0, 1])),
         constant("ramp", ramp), constant("tenth", np.float32(.1)), constant("nothing", np.float32(0)),
         constant("flat", np.array([-1]))])


if __name__ == "__main__":
    probe()
    scale()
    cache()
    kokoro()
