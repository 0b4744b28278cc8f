import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from voicemill_models.__main__ import KINDS, main
from voicemill_models.progress import Progress


class CommandLineTest(unittest.TestCase):
    def test_missing_sources_end_with_status_1_and_one_line(self):
        for kind in KINDS:
            with self.subTest(kind=kind), tempfile.TemporaryDirectory() as folder:
                out, err = io.StringIO(), io.StringIO()
                with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                    status = main(["convert", kind, "--sources", folder, "--out", folder + "/out"])
                self.assertEqual(status, 1)
                self.assertRegex(out.getvalue(), r"^step 1/\d checking the sources?\n$")
                self.assertRegex(err.getvalue(), r"^voicemill_models: source file \S+ is missing;[^\n]*\n$")
                self.assertFalse((Path(folder) / "out" / "bundle.json").exists())

    def test_progress_counts_to_its_last_step(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            progress = Progress(2)
            progress.step("one")
            progress.step("two")
        self.assertEqual(out.getvalue(), "step 1/2 one\nstep 2/2 two\n")


if __name__ == "__main__":
    unittest.main()
