"""Tiny ONNX models for the tests, and running them without ONNX Runtime."""

import numpy
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator


def run(model, **inputs):
    """All outputs of a model by name, computed by the reference evaluator of the onnx package."""
    names = [o.name for o in model.graph.output]
    return dict(zip(names, ReferenceEvaluator(model).run(names, inputs)))


def model(nodes, inputs, outputs, initialisers):
    """A model with float inputs {name: shape}, untyped outputs and initialisers {name: array}."""
    graph = helper.make_graph(
        nodes,
        "test",
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in inputs.items()],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in outputs],
        [numpy_helper.from_array(numpy.asarray(v), n) for n, v in initialisers.items()],
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def node(op_type, inputs, outputs, **attributes):
    """A node whose name is that of its first output."""
    return helper.make_node(op_type, inputs, outputs, name=outputs[0], **attributes)


def op_types(a_model):
    """The operators of a model, sorted."""
    return sorted(n.op_type for n in a_model.graph.node)


def initialisers(a_model):
    """The initialisers of a model as arrays by name."""
    return {i.name: numpy_helper.to_array(i) for i in a_model.graph.initializer}


def lstm(x, w, r, b_input, b_hidden):
    """All hidden states [t, b, H] of one torch LSTM layer (gates input, forget, cell, output) for x [t, b, I]."""
    def sigmoid(v):
        return 1 / (1 + numpy.exp(-v))

    hidden = cell = numpy.zeros((x.shape[1], r.shape[1]))
    states = []
    for step in x:
        i, f, c, o = numpy.split(step @ w.T + b_input + hidden @ r.T + b_hidden, 4, axis=1)
        cell = sigmoid(f) * cell + sigmoid(i) * numpy.tanh(c)
        hidden = sigmoid(o) * numpy.tanh(cell)
        states.append(hidden)
    return numpy.stack(states)
