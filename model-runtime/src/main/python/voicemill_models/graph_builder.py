"""Building an ONNX graph node by node, with names that do not depend on the machine or the run."""

import numpy
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 9


class GraphBuilder:
    """An ONNX graph under construction; tensors are known by their names.

    Weights are stored in the precision that they are given in; nodes see float16 as float32.
    """

    def __init__(self, name):
        self._name = name
        self._nodes = []
        self._initialisers = []
        self._inputs = []
        self._outputs = []
        self._counts = {}
        self._constants = {}

    def input(self, name, shape, element_type=TensorProto.FLOAT):
        """Declares an input of the graph."""
        self._inputs.append(helper.make_tensor_value_info(name, element_type, shape))
        return name

    def output(self, tensor, name, shape, element_type=TensorProto.FLOAT):
        """Declares a tensor as an output of the graph, under this name."""
        self._nodes.append(helper.make_node("Identity", [tensor], [name], name="output/" + name))
        self._outputs.append(helper.make_tensor_value_info(name, element_type, shape))

    def op(self, op_type, *inputs, **attributes):
        """Adds a node with one output; returns the name of the output."""
        return self.ops(op_type, 1, *inputs, **attributes)[0]

    def ops(self, op_type, outputs, *inputs, **attributes):
        """Adds a node with several outputs; returns their names."""
        name = self._fresh(op_type)
        names = [name if outputs == 1 else "%s:%d" % (name, i) for i in range(outputs)]
        self._nodes.append(helper.make_node(op_type, list(inputs), names, name=name, **attributes))
        return names

    def weight(self, name, values):
        """Adds a weight; returns the name of its tensor, float32 if it is float16. Call once for each weight."""
        self._initialisers.append(
            numpy_helper.from_array(numpy.ascontiguousarray(values), name)
        )
        if values.dtype != numpy.float16:
            return name
        return self.op("Cast", name, to=TensorProto.FLOAT)

    def constant(self, values, dtype=numpy.int64):
        """The name of a small constant; equal constants are stored once."""
        array = numpy.asarray(values, dtype)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._constants:
            name = "constant_%d" % len(self._constants)
            self._initialisers.append(numpy_helper.from_array(array, name))
            self._constants[key] = name
        return self._constants[key]

    def number(self, value):
        """The name of a float32 scalar constant."""
        return self.constant(value, numpy.float32)

    def dimension(self, tensor, axis):
        """One dimension of a tensor, as int64 [1]."""
        return self.op("Shape", tensor, start=axis, end=axis + 1)

    def model(self):
        """The finished model."""
        graph = helper.make_graph(
            self._nodes, self._name, self._inputs, self._outputs, self._initialisers
        )
        return helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", OPSET)],
            ir_version=IR_VERSION,
            producer_name="voicemill",
        )

    def _fresh(self, op_type):
        count = self._counts.get(op_type, 0)
        self._counts[op_type] = count + 1
        return "%s_%d" % (op_type, count)
