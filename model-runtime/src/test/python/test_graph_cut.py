import unittest

import numpy
from graphs import initialisers, model, node, op_types, run
from onnx import checker

from voicemill_models.errors import ConversionError
from voicemill_models.graph_cut import Port, cut, prune


def chain():
    """y = (x * factor + offset) * factor, and z = -(x * factor)."""
    return model(
        [
            node("Mul", ["x", "factor"], ["scaled"]),
            node("Add", ["scaled", "offset"], ["moved"]),
            node("Mul", ["moved", "factor"], ["y"]),
            node("Neg", ["scaled"], ["z"]),
        ],
        {"x": ["n"]},
        ["y", "z"],
        {"factor": numpy.float32(3), "offset": numpy.float32(1)},
    )


class GraphCutTest(unittest.TestCase):
    x = numpy.float32([1, -2, 5])

    def test_parts_in_a_row_compute_what_the_whole_computes(self):
        first = cut(chain(), [Port("x", "x", ("n",))], [Port("moved", "middle", ("n",))], "first")
        second = cut(chain(), [Port("moved", "middle", ("n",))], [Port("y", "out", ("n",))], "second")
        middle = run(first, x=self.x)["middle"]
        numpy.testing.assert_array_equal(run(second, middle=middle)["out"], run(chain(), x=self.x)["y"])

    def test_part_holds_only_what_its_outputs_need(self):
        part = cut(chain(), [Port("moved", "middle", ("n",))], [Port("y", "y", ("n",))], "part")
        self.assertEqual(op_types(part), ["Mul"])
        self.assertEqual(list(initialisers(part)), ["factor"])
        self.assertEqual([o.domain for o in part.opset_import], [""])
        checker.check_model(part)

    def test_tensor_that_is_both_an_output_and_read_inside_is_renamed_everywhere(self):
        outputs = [Port("scaled", "half", ("n",)), Port("z", "z", ("n",))]
        part = cut(chain(), [Port("x", "x", ("n",))], outputs, "part")
        result = run(part, x=self.x)
        numpy.testing.assert_array_equal(result["half"], 3 * self.x)
        numpy.testing.assert_array_equal(result["z"], -3 * self.x)

    def test_cutting_leaves_the_whole_as_it_was(self):
        whole = chain()
        cut(whole, [Port("x", "a", ("n",))], [Port("y", "b", ("n",))], "part")
        self.assertEqual(whole, chain())

    def test_shared_initialiser_stays_single_in_a_part(self):
        part = cut(chain(), [Port("x", "x", ("n",))], [Port("y", "y", ("n",))], "part")
        self.assertEqual(sorted(i.name for i in part.graph.initializer), ["factor", "offset"])

    def test_missing_input_is_named(self):
        with self.assertRaisesRegex(ConversionError, "the cut at y needs x; why: .*; fix: "):
            cut(chain(), [], [Port("y", "y", ("n",))], "part")

    def test_cut_point_that_does_not_exist_is_named(self):
        with self.assertRaisesRegex(ConversionError, "the cut at nowhere needs nowhere"):
            cut(chain(), [Port("x", "x", ("n",))], [Port("nowhere", "y", ("n",))], "part")

    def test_prune_drops_what_no_output_needs(self):
        whole = chain()
        del whole.graph.output[0]
        prune(whole)
        self.assertEqual(op_types(whole), ["Mul", "Neg"])
        self.assertEqual(list(initialisers(whole)), ["factor"])


if __name__ == "__main__":
    unittest.main()
