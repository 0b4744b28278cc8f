package io.voicemill.runtime.text;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The front end for a line in any language, mixed ones too: reads the annotations, hands each run
 * of words to the front end of its language and joins what they make of it. Thread-safe if they
 * are.
 *
 * <p>The front ends see the line without invisible characters and in ordinary width; the places in
 * what they return are moved back to the given text here.
 */
public final class FrontEnds implements TextFrontEnd {
  private final Map<Language, LanguageFrontEnd> frontEnds;

  /**
   * A composite.
   *
   * @param frontEnds one for each language that can be read
   */
  public FrontEnds(Map<Language, LanguageFrontEnd> frontEnds) {
    this.frontEnds = Map.copyOf(frontEnds);
  }

  @Override
  public SpokenText speak(String text, Language language) {
    CleanText clean = CleanText.of(text);
    List<TextSpan> spans = Markup.parse(clean);
    Language line = language == Language.AUTO ? LanguageRuns.decide(spans) : language;
    if (line == Language.JA) {
      throw frontEnd(line);
    }
    Joined joined = new Joined();
    for (LanguageRun run : LanguageRuns.split(spans, line)) {
      LanguageFrontEnd frontEnd = frontEnds.get(run.language());
      if (frontEnd == null) {
        throw frontEnd(run.language());
      }
      joined.add(frontEnd.speak(run.spans()), run);
    }
    if (joined.parts.stream().noneMatch(SpokenPart.Word.class::isInstance)) {
      throw nothing(text);
    }
    return new SpokenText(
        text,
        line,
        joined.spoken.toString().strip(),
        joined.readings.stream().map(reading -> Offsets.given(reading, clean)).toList(),
        joined.parts.stream().map(part -> Offsets.given(part, clean)).toList());
  }

  private static VoicemillException frontEnd(Language language) {
    boolean japanese = language == Language.JA;
    return new VoicemillException(
        Problem.in(
            "language",
            ProblemCode.MISSING_CAPABILITY,
            japanese
                ? "There is no Japanese front end in this version."
                : "There is no front end for the language " + language.code() + ".",
            "Without one the text cannot be turned into phonemes.",
            japanese
                ? "Use zh or en; a Chinese line that holds kana needs language zh."
                : "Load the front end of that language, or leave its words out."));
  }

  private static VoicemillException nothing(String text) {
    int length = text.codePointCount(0, text.length());
    return new VoicemillException(
        Problem.in(
            "text",
            ProblemCode.NOTHING_TO_SPEAK,
            "The text of " + length + " characters holds no word.",
            "Marks, emoji and spaces have no sound.",
            "Give it words, or leave the line out."));
  }

  private static final class Joined {
    private final StringBuilder spoken = new StringBuilder();
    private final List<Reading> readings = new ArrayList<>();
    private final List<SpokenPart> parts = new ArrayList<>();
    private boolean spaceBefore;

    void add(SpokenRun run, LanguageRun given) {
      String text = run.spoken().strip();
      boolean space = spaceBefore || blank(given, 0);
      if (!text.isEmpty()) {
        if (space && !spoken.isEmpty() || meetInLatin(text)) {
          spoken.append(' ');
        }
        spoken.append(text);
        spaceBefore = false;
      }
      spaceBefore |= blank(given, -1);
      readings.addAll(run.readings());
      for (SpokenPart part : run.parts()) {
        parts.add(spaced(part));
      }
    }

    private boolean meetInLatin(String text) {
      return !spoken.isEmpty()
          && Scripts.isLatin(text.codePointAt(0))
          && Character.isLetterOrDigit(spoken.codePointBefore(spoken.length()))
          && !Scripts.isHan(spoken.codePointBefore(spoken.length()));
    }

    private SpokenPart spaced(SpokenPart part) {
      boolean afterWord =
          !parts.isEmpty() && parts.get(parts.size() - 1) instanceof SpokenPart.Word;
      if (!(part instanceof SpokenPart.Word word)) {
        return part;
      }
      boolean first = parts.isEmpty();
      boolean newRun = afterWord && !word.spaced() && languageChanges(word);
      return first || newRun
          ? new SpokenPart.Word(word.start(), word.text(), word.language(), word.phonemes(), newRun)
          : part;
    }

    private boolean languageChanges(SpokenPart.Word word) {
      return parts.get(parts.size() - 1) instanceof SpokenPart.Word before
          && before.language() != word.language();
    }

    private static boolean blank(LanguageRun run, int place) {
      TextSpan span = run.spans().get(place < 0 ? run.spans().size() - 1 : 0);
      if (!(span instanceof TextSpan.Plain plain)) {
        return false;
      }
      String text = plain.text();
      return Character.isWhitespace(text.charAt(place < 0 ? text.length() - 1 : 0));
    }
  }
}
