"""The pinned encoders as training sees them: the same weights that the converter puts into the bundle."""

import os
from dataclasses import dataclass
from functools import lru_cache

import numpy
from tokenizers import Tokenizer
from voicemill_models import emotion
from voicemill_models.bert import Bert

LONGEST = 256
LADDER = (16, 24, 32, 48, 64, 96, 128, 192, 256)


@dataclass(frozen=True)
class Encoder:
    """An encoder with its tokenizer."""

    bert: Bert
    tokenizer: Tokenizer

    @property
    def mask_id(self):
        return self.tokenizer.token_to_id("[MASK]")

    @property
    def last_special(self):
        return max(self.tokenizer.token_to_id(t) for t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"))

    @lru_cache(maxsize=None)
    def ids(self, text):
        return self.tokenizer.encode(text).ids[:LONGEST]

    def batch(self, texts):
        """Token ids and mask [b, t], padded to a rung of the ladder."""
        each = [self.ids(text) for text in texts]
        length = next(rung for rung in LADDER if rung >= max(map(len, each)))
        ids = numpy.zeros((len(each), length), numpy.int32)
        mask = numpy.zeros((len(each), length), numpy.float32)
        for row, tokens in enumerate(each):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        return ids, mask

    def __hash__(self):
        return id(self)


def load(language):
    """Reads the encoder of a language from the folder SOURCES, which holds the pinned jars."""
    archive = emotion.open_encoder(language, os.environ["SOURCES"])
    tokenizer = Tokenizer.from_str(archive.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Encoder(archive.bert, tokenizer)
