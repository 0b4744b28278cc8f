import json
import tempfile
import unittest
from pathlib import Path

from voicemill_models import kokoro
from voicemill_models.bundle import BundleWriter
from voicemill_models.errors import ConversionError


class Voices:
    """An archive of voices that all have the same size."""

    def __init__(self, names, size=510 * 256 * 4):
        self._names = names
        self._size = size

    def names(self):
        return ["package/LICENSE"] + ["package/voices/%s.bin" % name for name in self._names]

    def read(self, path):
        return b"\0" * self._size


class KokoroTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.bundle = BundleWriter(self.folder)

    def test_voices_of_the_three_languages_are_described(self):
        names = ["af_a", "bm_b", "ef_c", "jf_d", "zm_e"]
        kokoro.write_voices(Voices(names), {}, self.bundle)
        voices = json.loads((self.folder / "voices.json").read_bytes())
        self.assertEqual(
            [(v["name"], v["language"], v["sex"]) for v in voices],
            [
                ("af_a", "en-us", "female"),
                ("bm_b", "en-gb", "male"),
                ("jf_d", "ja", "female"),
                ("zm_e", "zh", "male"),
            ],
        )
        stored = sorted(p.name for p in (self.folder / "voices").iterdir())
        self.assertEqual(stored, ["af_a.bin", "bm_b.bin", "jf_d.bin", "zm_e.bin"])

    def test_measurements_are_merged_into_the_voices(self):
        kokoro.write_voices(Voices(["af_a"]), {"af_a": {"median_f0": 180.5}}, self.bundle)
        voices = json.loads((self.folder / "voices.json").read_bytes())
        self.assertEqual(
            voices, [{"name": "af_a", "language": "en-us", "sex": "female", "median_f0": 180.5}]
        )

    def test_voice_of_the_wrong_size_is_named(self):
        with self.assertRaisesRegex(ConversionError, "voice af_a has 8 bytes instead of 522240"):
            kokoro.write_voices(Voices(["af_a"], 8), {}, self.bundle)

    def test_what_goes_from_graph_to_graph_fits(self):
        made = {p.name: p.shape for _, outputs in kokoro.GRAPHS.values() for p in outputs}
        taken = {p.name: p.shape for inputs, _ in kokoro.GRAPHS.values() for p in inputs}
        for name in made.keys() & taken.keys():
            self.assertEqual(made[name], taken[name])
        given = {"tokens", "prosody_style", "timbre_style"}
        self.assertEqual(taken.keys() - made.keys(), given)


if __name__ == "__main__":
    unittest.main()
