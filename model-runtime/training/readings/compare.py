"""Reads a set of marked sentences with pypinyin and g2pM and counts the characters they read right.

    python compare.py ../../src/test/resources/io/voicemill/runtime/text/mandarin/polyphones.tsv

Marks: <行|hang2> in the first column; neutral tone 5, ü as v.
"""

import re
import sys

from g2pM import G2pM
from pypinyin import Style, lazy_pinyin

MARKED = re.compile(r"<(.)\|([a-z]+[1-5])>")


def pypinyin(text: str) -> list[str]:
    pieces = lazy_pinyin(
        text,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        v_to_u=False,
        errors=lambda rest: list(rest),
    )
    return pieces


def g2pm(model: G2pM, text: str) -> list[str]:
    return [reading.replace("u:", "v") for reading in model(text, tone=True, char_split=True)]


def sentences(path: str):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            marked = line.split("\t")[0].rstrip("\n")
            text, expected, shift = MARKED.sub(r"\1", marked), {}, 0
            for match in MARKED.finditer(marked):
                expected[match.start() - shift] = match.group(2)
                shift += len(match.group()) - 1
            yield text, expected


def main() -> None:
    model = G2pM()
    readers = {"pypinyin": pypinyin, "g2pM": lambda text: g2pm(model, text)}
    right = dict.fromkeys(readers, 0)
    marked = 0
    for text, expected in sentences(sys.argv[1]):
        marked += len(expected)
        for name, reader in readers.items():
            readings = reader(text)
            assert len(readings) == len(text), (name, text, readings)
            right[name] += sum(readings[at] == reading for at, reading in expected.items())
    for name, count in right.items():
        print(f"{name}\t{count} of {marked}\t{100 * count / marked:.2f} %")


if __name__ == "__main__":
    main()
