"""Turning a dynamically quantised ONNX graph into a float graph that computes the same function.

The graph forms are those that ONNX Runtime's quantize_dynamic writes (domain ai.onnx, and
DynamicQuantizeLSTM in com.microsoft). A weight is (quantised - zero point) * scale.
"""

import numpy
from onnx import NodeProto, numpy_helper

from .errors import ConversionError
from .graph_cut import prune, replace

_INTEGER_OPS = {"MatMulInteger": "MatMul", "ConvInteger": "Conv"}


def dequantise(model):
    """Makes every quantised multiplication, convolution, LSTM and embedding of the model a float one, in place.

    Each quantised initialiser becomes one float initialiser, however many nodes share it.
    """
    graph = _Graph(model.graph)
    replaced = {}
    for node in model.graph.node:
        if node.op_type in _INTEGER_OPS:
            last, float_node = _product(graph, node)
            replaced[last.output[0]] = float_node
        elif node.op_type == "DynamicQuantizeLSTM":
            replaced[node.output[0]] = _lstm(graph, node)
        elif node.op_type == "DequantizeLinear":
            replaced[node.output[0]] = _embedding(graph, node)
    nodes = [replaced.get(node.output[0], node) for node in model.graph.node]
    replace(model.graph.node, nodes)
    model.graph.initializer.extend(graph.added)
    del model.graph.value_info[:]
    prune(model)
    return model


class _Graph:
    """Who makes and who reads each tensor, and the float initialisers made so far."""

    def __init__(self, graph):
        self.producers = {o: n for n in graph.node for o in n.output if o}
        self.consumers = {}
        for node in graph.node:
            for tensor in node.input:
                self.consumers.setdefault(tensor, []).append(node)
        self.initialisers = {i.name: i for i in graph.initializer}
        self.added = []
        self._made = {}

    def producer(self, tensor, op_type, reader):
        node = self.producers.get(tensor)
        if node is None or node.op_type != op_type:
            found = "nothing" if node is None else node.op_type
            raise _unexpected(reader, "its input %s comes from %s, not from %s" % (tensor, found, op_type))
        return node

    def only_reader(self, node):
        readers = self.consumers.get(node.output[0], [])
        if len(readers) != 1:
            raise _unexpected(node, "its output is read by %d nodes, not by one" % len(readers))
        return readers[0]

    def array(self, tensor, reader):
        if tensor not in self.initialisers:
            raise _unexpected(reader, "its input %s is not an initialiser" % tensor)
        return numpy_helper.to_array(self.initialisers[tensor])

    def float_weight(self, reader, quantised, scale, zero_point, axis, transposed=False):
        """The name of the float initialiser for a quantised one; per-channel scales lie along the axis."""
        key = (quantised, scale, zero_point, axis, transposed)
        if key not in self._made:
            q = self.array(quantised, reader)
            s = _along(self.array(scale, reader), q.ndim, axis)
            z = _along(self.array(zero_point, reader), q.ndim, axis) if zero_point else 0
            values = ((q.astype(numpy.int32) - z).astype(numpy.float32) * s).astype(numpy.float32)
            if transposed:
                values = values.transpose(0, 2, 1)
            name = quantised.replace("_quantized", "") + "_float"
            taken = {i.name for i in self.added} | set(self.initialisers)
            if name in taken:
                name += "_%d" % len(self.added)
            self.added.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
            self._made[key] = name
        return self._made[key]


def _along(values, rank, axis):
    if values.size == 1:
        return values.reshape(()).astype(values.dtype)
    shape = [1] * rank
    shape[axis] = values.size
    return values.reshape(shape)


def _unexpected(node, what):
    return ConversionError(
        "unexpected graph at %s %s" % (node.op_type, node.name or node.output[0]),
        what,
        "use the pinned model, or teach dequantise.py this form",
    )


def _attributes(node, dropped=()):
    return [a for a in node.attribute if a.name not in dropped]


def _node(op_type, inputs, outputs, name, attributes):
    node = NodeProto(op_type=op_type, name=name, input=inputs, output=outputs)
    node.attribute.extend(attributes)
    return node


def _product(graph, node):
    """For an integer product, the last node of its group, and the float node that does the work of the group."""
    activation = graph.producer(node.input[0], "DynamicQuantizeLinear", node)
    bias = []
    last = graph.only_reader(node)
    if last.op_type == "Add":
        bias = [_float_bias(graph, last, node)]
        last = graph.only_reader(last)
    if last.op_type != "Cast":
        raise _unexpected(node, "a Cast to float was expected, not %s" % last.op_type)
    cast = last
    last = graph.only_reader(cast)
    if last.op_type != "Mul":
        raise _unexpected(node, "a Mul by the scales was expected, not %s" % last.op_type)
    scales = [i for i in last.input if i != cast.output[0]]
    scale_product = graph.producer(scales[0] if scales else "", "Mul", last)
    weight_scales = [i for i in scale_product.input if i in graph.initialisers]
    if len(weight_scales) != 1 or activation.output[1] not in scale_product.input:
        raise _unexpected(node, "its scale is not the activation's scale times a constant")
    zero_point = node.input[3] if len(node.input) > 3 else ""
    axis = -1 if node.op_type == "MatMulInteger" else 0
    weight = graph.float_weight(node, node.input[1], weight_scales[0], zero_point, axis)
    return last, _node(
        _INTEGER_OPS[node.op_type],
        [activation.input[0], weight] + bias,
        list(last.output),
        node.name,
        _attributes(node),
    )


def _float_bias(graph, add, node):
    """The float initialiser that the graph divides by the scales, rounds and adds as integers."""
    tensor = [i for i in add.input if i != node.output[0]][0]
    for op_type in ("Reshape", "Cast", "Floor", "Div"):
        tensor = graph.producer(tensor, op_type, add).input[0]
    graph.array(tensor, add)
    return tensor


def _lstm(graph, node):
    """The float LSTM for a DynamicQuantizeLSTM, whose weights lie transposed: [directions, inputs, 4 * hidden]."""
    inputs = list(node.input)
    inputs[1] = graph.float_weight(node, inputs[1], inputs[8], inputs[9], 0, transposed=True)
    inputs[2] = graph.float_weight(node, inputs[2], inputs[10], inputs[11], 0, transposed=True)
    return _node("LSTM", inputs[:8], list(node.output), node.name, _attributes(node))


def _embedding(graph, node):
    """The float Gather for a Gather of a quantised table that is dequantised afterwards."""
    gather = graph.producer(node.input[0], "Gather", node)
    zero_point = node.input[2] if len(node.input) > 2 else ""
    if graph.array(node.input[1], node).size != 1:
        raise _unexpected(node, "its scale differs between channels")
    table = graph.float_weight(node, gather.input[0], node.input[1], zero_point, 0)
    return _node("Gather", [table, gather.input[1]], list(node.output), gather.name, _attributes(gather))
