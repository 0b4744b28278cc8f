package io.voicemill.runtime.text;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
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
  private final Annotator annotator;

  /**
   * A composite.
   *
   * @param frontEnds one for each language that can be read
   */
  public FrontEnds(Map<Language, LanguageFrontEnd> frontEnds) {
    this(frontEnds, Annotator.NONE);
  }

  /**
   * A composite with a lexicon.
   *
   * @param frontEnds one for each language that can be read
   * @param annotator adds what the lexicon says; the annotations of a line win over it
   */
  public FrontEnds(Map<Language, LanguageFrontEnd> frontEnds, Annotator annotator) {
    this.frontEnds = Map.copyOf(frontEnds);
    this.annotator = requireNonNull(annotator, "annotator is null");
  }

  @Override
  public TextFrontEnd ofScript(String scriptId) {
    Annotator ofScript = annotator.ofScript(scriptId);
    return ofScript == annotator ? this : new FrontEnds(frontEnds, ofScript);
  }

  @Override
  public SpokenText speak(String text, Language language) {
    CleanText clean = CleanText.of(text);
    List<TextSpan> spans = Markup.parse(clean);
    Language line = language == Language.AUTO ? LanguageRuns.decide(spans) : language;
    JoinedRuns joined = new JoinedRuns();
    AnnotatedLine annotated = annotator.annotate(spans, line);
    for (LanguageRun run : LanguageRuns.split(annotated.spans(), line)) {
      LanguageFrontEnd frontEnd = frontEnds.get(run.language());
      if (frontEnd == null) {
        throw frontEnd(run.language());
      }
      joined.add(run, frontEnd.speak(run.spans()));
    }
    if (!joined.holdsWord()) {
      throw nothing(text);
    }
    AnnotatedPlaces places = new AnnotatedPlaces(annotated);
    return new SpokenText(
        text,
        line,
        joined.spoken(),
        places.given(joined.readings()).stream()
            .map(reading -> Offsets.given(reading, clean))
            .toList(),
        joined.parts().stream().map(part -> Offsets.given(places.given(part), clean)).toList(),
        annotated.respelled());
  }

  private static VoicemillException frontEnd(Language language) {
    return new VoicemillException(
        Problem.in(
            "language",
            ProblemCode.MISSING_CAPABILITY,
            "There is no front end for the language " + language.code() + ".",
            "Without one the text cannot be turned into phonemes.",
            "Load the front end of that language, or leave its words out."));
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
}
