import collections
import io
import pickle
import struct
import sys
import types
import unittest
from unittest import mock

import numpy

from voicemill_models.errors import ConversionError
from voicemill_models.legacy_torch import MAGIC_NUMBER, PROTOCOL, load


class Storage:
    """The values that tensors share in a handmade file."""

    def __init__(self, key, values):
        self.key = key
        self.values = numpy.asarray(values, numpy.float32)


class Tensor:
    """A view of a storage; pickles as torch pickles a tensor."""

    def __init__(self, storage, offset, shape, strides):
        self._fields = (storage, offset, shape, strides, False, collections.OrderedDict())

    def __reduce__(self):
        return sys.modules["torch._utils"]._rebuild_tensor_v2, self._fields


def _rebuild_tensor_v2():
    """Stands for torch's function: only its name goes into the file."""


class FloatStorage:
    """Stands for torch's class: only its name goes into the file."""


_rebuild_tensor_v2.__module__ = "torch._utils"
FloatStorage.__module__ = "torch"


class StoragePickler(pickle.Pickler):
    def persistent_id(self, value):
        if isinstance(value, Storage):
            return "storage", FloatStorage, value.key, "cpu", value.values.size, None
        return None


def legacy_file(saved, storages, magic_number=MAGIC_NUMBER):
    """A file in torch's format before 1.6, written from the description of the format."""
    torch = types.ModuleType("torch")
    torch.FloatStorage = FloatStorage
    utils = types.ModuleType("torch._utils")
    utils._rebuild_tensor_v2 = _rebuild_tensor_v2
    file = io.BytesIO()
    with mock.patch.dict(sys.modules, {"torch": torch, "torch._utils": utils}):
        for header in (magic_number, PROTOCOL, {"little_endian": True}):
            pickle.dump(header, file, protocol=2)
        StoragePickler(file, protocol=2).dump(saved)
        pickle.dump(sorted(s.key for s in storages), file, protocol=2)
    for storage in sorted(storages, key=lambda s: s.key):
        file.write(struct.pack("<q", storage.values.size) + storage.values.tobytes())
    return file.getvalue()


FIRST = Storage("111", range(12))
SECOND = Storage("222", [7.5])
SAVED = collections.OrderedDict(
    step=3,
    state=collections.OrderedDict(
        rows=Tensor(FIRST, 2, (2, 3), (3, 1)),
        turned=Tensor(FIRST, 0, (3, 4), (1, 3)),
        scalar=Tensor(SECOND, 0, (), ()),
    ),
)


class LegacyTorchTest(unittest.TestCase):
    def test_tensors_become_arrays_by_offset_and_strides(self):
        loaded = load(legacy_file(SAVED, [FIRST, SECOND]))
        self.assertEqual(loaded["step"], 3)
        state = loaded["state"]
        numpy.testing.assert_array_equal(state["rows"], [[2, 3, 4], [5, 6, 7]])
        numpy.testing.assert_array_equal(state["turned"], numpy.arange(12).reshape(4, 3).T)
        self.assertEqual(state["scalar"], 7.5)
        self.assertEqual(state["rows"].dtype, numpy.float32)

    def test_file_cut_anywhere_gives_a_clear_error(self):
        content = legacy_file(SAVED, [FIRST, SECOND])
        for size in range(len(content)):
            with self.assertRaisesRegex(ConversionError, "not a readable legacy torch file: .*; fix: "):
                load(content[:size])

    def test_other_format_gives_a_clear_error(self):
        for content in (b"PK\x03\x04 a zip", legacy_file(SAVED, [FIRST, SECOND], magic_number=1)):
            with self.assertRaisesRegex(ConversionError, "not a readable legacy torch file"):
                load(content)

    def test_tensor_beyond_its_storage_is_an_error(self):
        saved = {"t": Tensor(SECOND, 0, (2,), (1,))}
        with self.assertRaisesRegex(ConversionError, "a tensor reaches beyond its storage"):
            load(legacy_file(saved, [SECOND]))

    def test_file_that_names_other_code_is_refused(self):
        for content in (pickle.dumps(print, protocol=2), legacy_file({"f": print}, [])):
            with self.assertRaisesRegex(ConversionError, r"it names (builtins|__builtin__)\.print"):
                load(content)


if __name__ == "__main__":
    unittest.main()
