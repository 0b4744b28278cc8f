import hashlib
import json
import tempfile
import unittest
from pathlib import Path

from voicemill_models.bundle import BundleWriter
from voicemill_models.errors import ConversionError
from voicemill_models.mel_graph import ge2e_mel
from voicemill_models.sources import Source

SOURCES = (
    Source("zeta", "2.0", "zeta.whl", "00", "MIT"),
    Source("alpha", "1.0", "alpha.whl", "11", "Apache-2.0"),
)


def write_bundle(folder):
    bundle = BundleWriter(folder)
    bundle.write("voices/one.bin", b"\0\1\2")
    bundle.write_json("vocab.json", {"ʃ": 2, "a": 1})
    bundle.write_model("mel.onnx", ge2e_mel())
    bundle.complete({"id": "test", "revision": 1}, SOURCES)


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


class BundleTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def test_bundle_json_lists_every_other_file_with_hash_and_size(self):
        write_bundle(self.folder / "made")
        files = contents(self.folder / "made")
        listed = json.loads(files.pop("bundle.json"))["files"]
        self.assertEqual(sorted(listed), sorted(files))
        for path, content in files.items():
            self.assertEqual(listed[path]["sha256"], hashlib.sha256(content).hexdigest())
            self.assertEqual(listed[path]["bytes"], len(content))

    def test_bundle_json_carries_description_and_sources(self):
        write_bundle(self.folder)
        bundle = json.loads((self.folder / "bundle.json").read_bytes())
        self.assertEqual((bundle["id"], bundle["revision"]), ("test", 1))
        self.assertEqual(
            bundle["sources"][0],
            {"name": "alpha", "version": "1.0", "sha256": "11", "licence": "Apache-2.0"},
        )

    def test_two_bundles_are_the_same_bytes(self):
        write_bundle(self.folder / "a")
        write_bundle(self.folder / "b")
        self.assertEqual(contents(self.folder / "a"), contents(self.folder / "b"))

    def test_json_is_sorted_and_keeps_its_letters(self):
        write_bundle(self.folder)
        text = (self.folder / "vocab.json").read_text(encoding="utf-8")
        self.assertEqual(text, '{\n "a": 1,\n "ʃ": 2\n}\n')

    def test_folder_that_is_not_empty_is_refused(self):
        (self.folder / "old.onnx").write_bytes(b"x")
        with self.assertRaisesRegex(ConversionError, "is not empty; why: .*; fix: "):
            BundleWriter(self.folder)

    def test_file_in_the_place_of_the_folder_is_refused(self):
        (self.folder / "file").write_bytes(b"x")
        with self.assertRaisesRegex(ConversionError, "is not a folder"):
            BundleWriter(self.folder / "file")


if __name__ == "__main__":
    unittest.main()
