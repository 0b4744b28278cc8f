package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Groups the parts of a line into units and says how well the line can be cut after each. */
final class TextUnits {
  private static final int[] NONE = {};

  private final Alphabet alphabet;
  private final int longest;
  private final List<TextUnit> units = new ArrayList<>();
  private OptionalInt leadingBreak = OptionalInt.empty();
  private int[] opening = NONE;
  private boolean openingSpaced;
  private boolean quoted;

  private TextUnits(Alphabet alphabet, int longest) {
    this.alphabet = alphabet;
    this.longest = longest;
  }

  /**
   * Groups the parts.
   *
   * @param longest most tokens of a unit with a stop after it; longer words are cut
   * @throws VoicemillException NOTHING_TO_SPEAK for parts without a word; MODEL_FAILURE for a word
   *     of which the model knows no symbol
   */
  static TextUnits of(List<SpokenPart> parts, Alphabet alphabet, int longest) {
    TextUnits units = new TextUnits(alphabet, longest);
    for (SpokenPart part : parts) {
      if (part instanceof SpokenPart.Word word) {
        units.add(word);
      } else if (part instanceof SpokenPart.Mark mark) {
        units.add(mark);
      } else if (part instanceof SpokenPart.Break pause) {
        units.add(pause);
      }
    }
    if (units.units.isEmpty()) {
      throw new VoicemillException(
          Problem.in(
              "text",
              ProblemCode.NOTHING_TO_SPEAK,
              "The text has no word to speak.",
              "A take without a word cannot be checked.",
              "Write the words, or use silence_after_ms of the line before for a pause."));
    }
    return units;
  }

  List<TextUnit> units() {
    return units;
  }

  OptionalInt leadingBreak() {
    return leadingBreak;
  }

  private void add(SpokenPart.Word word) {
    int[] phonemes = alphabet.tokens(word.phonemes());
    if (phonemes.length == 0) {
      throw new VoicemillException(
          Problem.in(
              "text",
              ProblemCode.MODEL_FAILURE,
              "The word \"" + word.text() + "\" has the phonemes \"" + word.phonemes() + "\".",
              "The voice model knows none of these symbols.",
              "Annotate the word with phonemes of its alphabet: [" + word.text() + "](/həlˈO/)."));
    }
    if (opening.length > longest / 2) {
      opening = Arrays.copyOf(opening, longest / 2);
    }
    boolean spaced = word.spaced() || openingSpaced;
    for (int from = 0; from < phonemes.length; ) {
      int room = Math.max(1, longest - opening.length - (spaced ? 2 : 1));
      int to = Math.min(phonemes.length, from + room);
      Pause.Kind cut = to < phonemes.length ? Pause.Kind.INSIDE : Pause.Kind.WORD;
      units.add(
          new TextUnit(
              word, opening, Arrays.copyOfRange(phonemes, from, to), NONE, spaced, Pause.at(cut)));
      opening = NONE;
      spaced = false;
      from = to;
    }
    openingSpaced = false;
  }

  private void add(SpokenPart.Mark mark) {
    int[] tokens = alphabet.tokens(mark.symbol());
    if (opens(mark.symbol()) || units.isEmpty()) {
      opening = joined(opening, tokens);
      openingSpaced = !units.isEmpty();
      return;
    }
    TextUnit last = units.get(units.size() - 1);
    if (last.length() + tokens.length > longest) {
      return;
    }
    Pause.Kind kind = kind(mark.symbol());
    Pause after = kind.cost() < last.after().kind().cost() ? Pause.at(kind) : last.after();
    replaceLast(
        new TextUnit(
            last.word(),
            last.opening(),
            last.phonemes(),
            joined(last.closing(), tokens),
            last.spaced(),
            last.after().kind() == Pause.Kind.BREAK ? last.after() : after));
  }

  private void add(SpokenPart.Break pause) {
    if (units.isEmpty()) {
      leadingBreak = OptionalInt.of(leadingBreak.orElse(0) + pause.milliseconds());
      return;
    }
    TextUnit last = units.get(units.size() - 1);
    int before = last.after().kind() == Pause.Kind.BREAK ? last.after().milliseconds() : 0;
    replaceLast(
        new TextUnit(
            last.word(),
            last.opening(),
            last.phonemes(),
            last.closing(),
            last.spaced(),
            Pause.demanded(before + pause.milliseconds())));
  }

  private void replaceLast(TextUnit unit) {
    units.set(units.size() - 1, unit);
  }

  private boolean opens(String symbol) {
    if (symbol.equals("\"")) {
      quoted = !quoted;
      return quoted;
    }
    return symbol.equals("(") || symbol.equals("“");
  }

  private static Pause.Kind kind(String symbol) {
    return switch (symbol) {
      case ".", "!", "?", "…" -> Pause.Kind.SENTENCE;
      case ",", ";", ":", "—" -> Pause.Kind.CLAUSE;
      default -> Pause.Kind.WORD;
    };
  }

  private static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
