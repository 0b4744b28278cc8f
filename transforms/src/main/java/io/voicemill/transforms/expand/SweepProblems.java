package io.voicemill.transforms.expand;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;

/** What can be wrong with a sweep, in one voice. */
final class SweepProblems {

  private SweepProblems() {}

  static VoicemillException emptyEmotion() {
    return usage(
        "emotions",
        "An emotion is empty.",
        "It says nothing of how a line is meant.",
        "Take it out, or write neutral for the voice's own manner.");
  }

  static VoicemillException emptyPreset() {
    return usage(
        "emotions",
        "'preset:' names no emotion.",
        "A built-in emotion has a name.",
        "Write it like preset:happy.");
  }

  static VoicemillException vector(String text, String why) {
    return usage(
        "emotions",
        "The emotion %s is not a vector of weights.".formatted(text),
        why,
        "Give 8 numbers from 0 to 1: happy, angry, sad, afraid, disgusted, melancholic, surprised,"
            + " calm; not all of them 0.");
  }

  static VoicemillException outOfRange(String axis, double value, double least, double most) {
    return usage(
        axis,
        "One of the %s is %s.".formatted(axis, Numbers.plain(value)),
        "It is not within %s to %s.".formatted(Numbers.plain(least), Numbers.plain(most)),
        "Change it or take it out.");
  }

  static VoicemillException withoutEmotion(String axis) {
    return usage(
        axis,
        "There are %s but no emotions.".formatted(axis),
        "Without an emotion they change nothing.",
        "Name emotions, or leave the %s out.".formatted(axis));
  }

  static VoicemillException nothing() {
    return usage(
        "emotions",
        "There is nothing to sweep.",
        "No emotion, duration or speaker is given.",
        "Give --emotions, --durations or --speakers, or a --grid with them.");
  }

  static VoicemillException sameName(String name) {
    return usage(
        "variants",
        "Two variants are called '%s'.".formatted(name),
        "They ask for different things, and their audio would have the same name.",
        "Give each of them a name of its own.");
  }

  static VoicemillException unsafeName(String name, String flaw) {
    return usage(
        "variants",
        "The variant '%s' %s.".formatted(name, flaw),
        "Its name becomes a part of the name of an audio file.",
        "Use letters, digits, '-', '_' and single dots.");
  }

  static VoicemillException tooMany(long variants, int most) {
    return usage(
        "emotions",
        "The sweep has %,d variants, %,d are allowed.".formatted(variants, most),
        "Every line would be rendered that often.",
        "Take values out, or split the sweep.");
  }

  private static VoicemillException usage(String column, String problem, String why, String fix) {
    return new VoicemillException(Problem.in(column, ProblemCode.USAGE, problem, why, fix));
  }
}
