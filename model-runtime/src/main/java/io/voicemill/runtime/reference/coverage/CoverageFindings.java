package io.voicemill.runtime.reference.coverage;

import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words of the recordings lack, in words. All of it is advice. */
final class CoverageFindings {
  private static final int MOST_NAMED = 12;

  private CoverageFindings() {}

  /** The findings; none for transcripts that hold every sound and every kind of sentence. */
  static List<Finding> of(
      Transcripts transcripts,
      List<Coverage> coverages,
      SentenceKinds kinds,
      List<Recommendation> recommended) {
    List<Finding> findings = new ArrayList<>();
    noTranscript(transcripts).ifPresent(findings::add);
    for (Coverage coverage : coverages) {
      if (!transcripts.spoken().get(coverage.language()).isEmpty()
          && !coverage.missing().isEmpty()) {
        findings.add(missingSounds(coverage, recommended));
      }
    }
    if (kinds.total() > 0 && !kinds.missing().isEmpty()) {
      findings.add(missingKinds(kinds));
    }
    return findings;
  }

  private static Optional<Finding> noTranscript(Transcripts transcripts) {
    int written = transcripts.all().size();
    int without = transcripts.untranscribed();
    if (written > 0 && without == 0) {
      return Optional.empty();
    }
    String problem =
        written == 0
            ? "No recording has a transcript."
            : without
                + " of "
                + (written + without)
                + (without == 1 ? " recordings has" : " recordings have")
                + " no transcript.";
    return Optional.of(
        advice(
            FindingCode.NO_TRANSCRIPT,
            problem,
            "Which sounds and sentences a recording holds is known from its transcript alone.",
            "Write what is said into the column transcript."));
  }

  private static Finding missingSounds(Coverage coverage, List<Recommendation> recommended) {
    SoundInventory inventory = SoundInventory.of(coverage.language());
    String problem =
        coverage.kinds().stream()
            .filter(kind -> !kind.missing().isEmpty())
            .map(kind -> missing(kind, coverage.language(), inventory))
            .collect(Collectors.joining(" "));
    return advice(
        FindingCode.MISSING_SOUNDS,
        problem,
        "How the speaker says a sound that no recording holds can only be guessed from the others.",
        fix(coverage, recommended));
  }

  private static String missing(KindCoverage kind, Language language, SoundInventory inventory) {
    String named =
        kind.missing().stream()
            .limit(MOST_NAMED)
            .map(name -> name + " (" + inventory.example(new Sound(kind.kind(), name)) + ")")
            .collect(Collectors.joining(", "));
    int more = kind.missing().size() - MOST_NAMED;
    String rest = more > 0 ? " and " + more + " more" : "";
    if (kind.total() == 1) {
      return "There is no " + name(language) + " " + kind.kind() + ": " + named + ".";
    }
    return String.format(
        "Of %d %s %s %d %s missing: %s%s.",
        kind.total(),
        name(language),
        kind.kind(),
        kind.missing().size(),
        kind.missing().size() == 1 ? "is" : "are",
        named,
        rest);
  }

  private static String fix(Coverage coverage, List<Recommendation> recommended) {
    List<Recommendation> sentences =
        recommended.stream().filter(each -> each.language() == coverage.language()).toList();
    int brought = sentences.stream().mapToInt(each -> each.brings().size()).sum();
    int missing = coverage.missing().size();
    if (brought == 0) {
      return "Record sentences with the words in brackets, or with others that hold these sounds.";
    }
    return "Record the recommended sentences: they hold "
        + (brought == missing
            ? "all of these sounds."
            : brought + " of these " + missing + " sounds.");
  }

  private static Finding missingKinds(SentenceKinds kinds) {
    String missing =
        kinds.missing().stream().map(CoverageFindings::name).collect(Collectors.joining(" or "));
    return advice(
        FindingCode.SENTENCE_KINDS,
        "Of "
            + kinds.total()
            + (kinds.total() == 1 ? " sentence" : " sentences")
            + " none is "
            + missing
            + ".",
        "The speaker's melody of such a sentence can only be guessed from the others.",
        "Record at least one that is " + missing.replace(" or ", ", and one that is ") + ".");
  }

  private static String name(SentenceKind kind) {
    return switch (kind) {
      case STATEMENT -> "a statement";
      case QUESTION -> "a question";
      case EXCLAMATION -> "an exclamation";
    };
  }

  private static String name(Language language) {
    return switch (language) {
      case ZH -> "Mandarin";
      case EN -> "English";
      case JA -> "Japanese";
      case AUTO -> throw new IllegalArgumentException("The language is not decided.");
    };
  }

  private static Finding advice(FindingCode code, String problem, String why, String fix) {
    return new Finding(code, Severity.ADVICE, problem, why, fix);
  }
}
