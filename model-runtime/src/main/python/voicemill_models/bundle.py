"""Writing a bundle: its files, and the bundle.json that names, describes and hashes them."""

import hashlib
import json
from pathlib import Path

from .errors import ConversionError


def json_bytes(value):
    """JSON text of a value, the same bytes every time: sorted keys, UTF-8, a newline at the end."""
    text = json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False)
    return (text + "\n").encode("utf-8")


def model_bytes(model):
    """The serialised form of an ONNX model, the same bytes every time."""
    return model.SerializeToString(deterministic=True)


class BundleWriter:
    """Fills an empty folder with the files of one bundle; bundle.json comes last and completes it."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._files = {}
        if self._folder.exists():
            if not self._folder.is_dir():
                raise ConversionError(
                    "%s is not a folder" % self._folder,
                    "a bundle is a folder of files",
                    "give --out a folder that is empty or does not exist",
                )
            if any(self._folder.iterdir()):
                raise ConversionError(
                    "folder %s is not empty" % self._folder,
                    "files of an earlier bundle could stay behind",
                    "empty it or give --out another folder",
                )
        self._folder.mkdir(parents=True, exist_ok=True)

    def write(self, path, content):
        """Writes one file of the bundle; the path is relative and uses forward slashes."""
        target = self._folder.joinpath(*path.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self._files[path] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "bytes": len(content),
        }

    def write_json(self, path, value):
        """Writes one file of the bundle as JSON."""
        self.write(path, json_bytes(value))

    def write_model(self, path, model):
        """Writes one ONNX graph of the bundle."""
        self.write(path, model_bytes(model))

    def complete(self, description, sources):
        """Writes bundle.json: the description, the sources, and the hash and size of each file."""
        content = dict(description)
        content["sources"] = sorted((s.description() for s in sources), key=lambda s: s["name"])
        content["files"] = self._files
        (self._folder / "bundle.json").write_bytes(json_bytes(content))
