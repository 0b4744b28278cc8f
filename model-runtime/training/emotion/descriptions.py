"""The written descriptions: text, language, label, level 1..5, hints."""

from dataclasses import dataclass
from pathlib import Path

from voicemill_models.emotion import HINTS, LABELS

FOLDER = Path(__file__).parent / "descriptions"
HELDOUT = "heldout"


@dataclass(frozen=True)
class Description:
    text: str
    label: int
    level: int
    hints: tuple


def read(part, language):
    """The rows of one language to train on ("train"), or those of another hand that are kept apart ("heldout")."""
    rows = []
    for path in sorted(FOLDER.glob("*.tsv")):
        if path.stem.startswith(HELDOUT) != (part == HELDOUT):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            fields = line.split("\t")
            if len(fields) != 5:
                raise ValueError("%s:%d has %d columns instead of 5" % (path, number, len(fields)))
            text, lang, label, level, hints = fields
            if lang == language:
                named = [hint for hint in hints.split(",") if hint]
                unknown = set(named) - set(HINTS)
                if unknown or label not in LABELS or level not in "12345":
                    raise ValueError("%s:%d: %s %s %s" % (path, number, label, level, unknown))
                rows.append(
                    Description(
                        text,
                        LABELS.index(label),
                        int(level),
                        tuple(float(hint in named) for hint in HINTS),
                    )
                )
    return rows
