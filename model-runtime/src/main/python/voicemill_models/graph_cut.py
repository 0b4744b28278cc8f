"""Cutting one ONNX graph into parts: from chosen outputs back to chosen inputs."""

from dataclasses import dataclass
from typing import Tuple, Union

from onnx import TensorProto, helper

from .errors import ConversionError


@dataclass(frozen=True)
class Port:
    """An input or output of a part: the tensor in the whole graph, and its name, type and shape in the part."""

    tensor: str
    name: str
    shape: Tuple[Union[int, str], ...]
    type: int = TensorProto.FLOAT


def cut(model, inputs, outputs, name):
    """The part of the model between the inputs and the outputs, both given as ports, as a model of its own.

    The part holds the nodes that its outputs need and the initialisers that these nodes read, each one once.
    Fails when an output needs an input of the whole graph that is not among the ports.
    """
    graph = model.graph
    nodes, initialisers = _needed(graph, [p.tensor for p in inputs], [p.tensor for p in outputs])
    names = {p.tensor: p.name for p in list(inputs) + list(outputs)}
    part = helper.make_graph(
        [_renamed(node, names) for node in nodes],
        name,
        [helper.make_tensor_value_info(p.name, p.type, p.shape) for p in inputs],
        [helper.make_tensor_value_info(p.name, p.type, p.shape) for p in outputs],
        initialisers,
    )
    domains = {node.domain for node in nodes}
    result = helper.make_model(
        part,
        opset_imports=[o for o in model.opset_import if o.domain in domains],
        ir_version=model.ir_version,
        producer_name="voicemill",
    )
    return result


def prune(model):
    """Removes the nodes and initialisers that no output of the model needs, in place."""
    graph = model.graph
    nodes, initialisers = _needed(
        graph, [i.name for i in graph.input], [o.name for o in graph.output]
    )
    replace(graph.node, nodes)
    replace(graph.initializer, initialisers)


def replace(field, values):
    """Makes a repeated protobuf field hold just these values."""
    kept = list(values)
    del field[:]
    field.extend(kept)


def _needed(graph, inputs, outputs):
    producers = {output: i for i, node in enumerate(graph.node) for output in node.output if output}
    initialisers = {i.name for i in graph.initializer}
    stops = set(inputs)
    used_nodes = set()
    used_names = set()
    missing = set()
    pending = list(outputs)
    while pending:
        tensor = pending.pop()
        if not tensor or tensor in stops or tensor in used_names:
            continue
        used_names.add(tensor)
        if tensor in initialisers:
            continue
        if tensor not in producers:
            missing.add(tensor)
            continue
        index = producers[tensor]
        if index not in used_nodes:
            used_nodes.add(index)
            pending.extend(graph.node[index].input)
    if missing:
        raise ConversionError(
            "the cut at %s needs %s" % (", ".join(outputs), ", ".join(sorted(missing))),
            "no node of the graph makes it and it is not an input of the cut",
            "use the pinned model, or correct the cut points for this one",
        )
    nodes = [node for i, node in enumerate(graph.node) if i in used_nodes]
    return nodes, [i for i in graph.initializer if i.name in used_names]


def _renamed(node, names):
    result = type(node)()
    result.CopyFrom(node)
    for field in (result.input, result.output):
        for i, tensor in enumerate(field):
            field[i] = names.get(tensor, tensor)
    return result
