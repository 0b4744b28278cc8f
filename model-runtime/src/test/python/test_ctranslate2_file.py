import struct
import unittest

import numpy

from voicemill_models.ctranslate2_file import parse
from voicemill_models.errors import ConversionError

CODES = {"float32": 0, "int8": 1, "int16": 2, "int32": 3, "float16": 4}


def text(value):
    encoded = value.encode("utf-8") + b"\0"
    return struct.pack("<H", len(encoded)) + encoded


def model_bin(variables, aliases=(), version=6):
    """A handmade model.bin, written from the description of the format."""
    content = struct.pack("<I", version) + text("WhisperSpec") + struct.pack("<II", 3, len(variables))
    for name, values in variables.items():
        content += text(name) + struct.pack("<B", values.ndim)
        content += struct.pack("<%dI" % values.ndim, *values.shape)
        content += struct.pack("<BI", CODES[values.dtype.name], values.nbytes) + values.tobytes()
    content += struct.pack("<I", len(aliases))
    for alias, target in aliases:
        content += text(alias) + text(target)
    return content


VARIABLES = {
    "encoder/conv1/weight": numpy.arange(24, dtype=numpy.float16).reshape(2, 4, 3),
    "decoder/bias": numpy.float32([1.5, -2]),
    "decoder/num_heads": numpy.array(8, numpy.int16),
    "decoder/activation": numpy.array(-3, numpy.int8),
    "decoder/ids": numpy.int32([1, 1 << 20]),
}


class CTranslate2FileTest(unittest.TestCase):
    def test_variables_come_back_with_shape_and_type(self):
        parsed = parse(model_bin(VARIABLES))
        self.assertEqual((parsed.specification, parsed.revision), ("WhisperSpec", 3))
        self.assertEqual(list(parsed.variables), list(VARIABLES))
        for name, values in VARIABLES.items():
            numpy.testing.assert_array_equal(parsed.variables[name], values)
            self.assertEqual(parsed.variables[name].dtype, values.dtype)
            self.assertEqual(parsed.variables[name].shape, values.shape)

    def test_alias_is_the_same_array(self):
        variables = parse(model_bin(VARIABLES, [("projection", "decoder/bias")])).variables
        self.assertIs(variables["projection"], variables["decoder/bias"])

    def test_file_cut_anywhere_is_called_truncated(self):
        content = model_bin(VARIABLES, [("projection", "decoder/bias")])
        for size in range(len(content)):
            with self.assertRaisesRegex(ConversionError, "truncated or damaged.*; why: .*; fix: "):
                parse(content[:size])

    def test_bytes_after_the_end_are_an_error(self):
        with self.assertRaisesRegex(ConversionError, "2 bytes follow the end"):
            parse(model_bin(VARIABLES) + b"xx")

    def test_other_version_is_named(self):
        with self.assertRaisesRegex(ConversionError, "binary version 5; why: the converter reads version 6"):
            parse(model_bin(VARIABLES, version=5))

    def test_alias_to_nothing_is_named(self):
        with self.assertRaisesRegex(ConversionError, "alias a names b, which is not there"):
            parse(model_bin(VARIABLES, [("a", "b")]))

    def test_size_that_does_not_fit_the_shape_is_named(self):
        content = bytearray(model_bin({"v": numpy.float32([1, 2])}))
        at = content.index(struct.pack("<I", 2), 20)
        content[at] = 3
        with self.assertRaisesRegex(ConversionError, "variable v has 2 values for shape"):
            parse(bytes(content))


if __name__ == "__main__":
    unittest.main()
