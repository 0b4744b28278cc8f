package io.voicemill.runtime.text.english.pronunciation;

import io.voicemill.runtime.text.english.grammar.TaggedWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Reads compounds by their pieces: well-known, YouTube, iPhone. */
final class Compounds {
  private final Lexicon lexicon;
  private final BiFunction<TaggedWord, Following, Pronunciation> pieces;

  Compounds(Lexicon lexicon, BiFunction<TaggedWord, Following, Pronunciation> pieces) {
    this.lexicon = lexicon;
    this.pieces = pieces;
  }

  /** The reading of a compound; empty if the word has one piece only. */
  Optional<Pronunciation> read(TaggedWord word, Following following) {
    List<String> parts = WordShape.pieces(word.text());
    if (parts.size() < 2) {
      return Optional.empty();
    }
    String hyphenated = String.join("-", parts);
    String rule = "lexicon";
    if (!hyphenated.equals(word.text()) && lexicon.contains(hyphenated)) {
      return Optional.of(
          pieces.apply(new TaggedWord(hyphenated, word.wordClass(), false), following));
    }
    List<String> phonemes = new ArrayList<>();
    Following next = following;
    for (int i = parts.size() - 1; i >= 0; i--) {
      TaggedWord piece = new TaggedWord(parts.get(i), word.wordClass(), word.past());
      Pronunciation spoken = pieces.apply(piece, next);
      rule = spoken.rule().equals("model") ? "model" : rule;
      phonemes.add(spoken.phonemes());
      next = Following.of(spoken.phonemes(), next);
    }
    Collections.reverse(phonemes);
    return Optional.of(new Pronunciation(String.join("", balanced(parts, phonemes)), rule));
  }

  private static List<String> balanced(List<String> parts, List<String> phonemes) {
    List<String> balanced = new ArrayList<>(phonemes);
    if (parts.size() == 2 && parts.get(0).length() == 1) {
      balanced.set(1, Stress.reduced(phonemes.get(1)));
      return balanced;
    }
    long primaries = phonemes.stream().filter(Compounds::isStressed).count();
    if (primaries <= (parts.size() + 1) / 2) {
      return balanced;
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> isStressed(phonemes.get(i)))
                .thenComparing(i -> Phonemes.weight(phonemes.get(i))))
        .limit(parts.size() / 2)
        .forEach(i -> balanced.set(i, Stress.reduced(phonemes.get(i))));
    return balanced;
  }

  private static boolean isStressed(String phonemes) {
    return phonemes.indexOf(Phonemes.PRIMARY) >= 0;
  }
}
