"""Makes a language model whose next token follows from the last one alone, with its tokenizer: python make_qwen.py"""

import json
from pathlib import Path

import numpy
from onnx import TensorProto, helper, numpy_helper, save
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

FOLDER = Path(__file__).parent
TEXTS = [
    "The lottery winner couldn't stop laughing, she'd won 1,234 times!",
    "委屈地小声嘟囔，眼眶泛红，话都说不利索了。",
    '{"高兴": 0.5, "愤怒": 0.0, "悲伤": 0.25, "低落": 0.1}',
    "  spaces,\n\nlines and\ttabs  ",
    "naïve café — 😀 emoji",
]
SPECIALS = ["<|im_start|>", "<|im_end|>"]
SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def main():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(SPLIT), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=330,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=SPECIALS,
        show_progress=False,
    )
    tokenizer.train_from_iterator(TEXTS * 3, trainer)
    answer = ["{", '"高兴":0.5,', '"悲伤":', "0.2", "5}"]
    description = json.loads(tokenizer.to_str())
    signs = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    ids = []
    for piece in answer:
        sign = signs.pre_tokenize_str(piece)[0][0]
        ids.append(description["model"]["vocab"].setdefault(sign, len(description["model"]["vocab"])))
    size = len(description["model"]["vocab"])
    (FOLDER / "tokenizer.json").write_text(json.dumps(description, ensure_ascii=False), "utf-8")
    golden = [{"text": t, "tokens": tokenizer.encode(t).ids} for t in TEXTS]
    (FOLDER / "golden.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1), "utf-8")
    start, end = (description["model"]["vocab"][s] for s in SPECIALS)
    next_logits = numpy.zeros((size, size), numpy.float32)
    for before, after in zip([start] + ids, ids + [end]):
        next_logits[before, after] = 1
    settings = {
        "before": "<|im_start|>文本情感分类\n",
        "after": "<|im_end|><|im_start|>",
        "end_tokens": [end],
        "most_tokens": 20,
        "keys": {"高兴": "happy", "悲伤": "sad", "低落": "melancholic"},
        "swapped_by": ["低落", "melancholy"],
    }
    (FOLDER / "emotion.json").write_text(json.dumps(settings, ensure_ascii=False, indent=1), "utf-8")
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "input_ids"], ["small"]),
            helper.make_node("Cast", ["small"], ["raw"], to=TensorProto.FLOAT),
            helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
            helper.make_node("Unsqueeze", ["mask", "last"], ["wide"]),
            helper.make_node("Mul", ["raw", "wide"], ["logits"]),
        ],
        "next_token",
        [
            helper.make_tensor_value_info(n, TensorProto.INT64, [1, "t"])
            for n in ("input_ids", "attention_mask")
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "t", size])],
        [
            numpy_helper.from_array(next_logits.astype(numpy.int8), "table"),
            numpy_helper.from_array(numpy.array([2], numpy.int64), "last"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    save(model, FOLDER / "decoder.onnx")


if __name__ == "__main__":
    main()
