package io.voicemill.runtime.emotion.example;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.regex.Pattern;

/** The one wording of what can be wrong with a clip. No secret in a URI is repeated. */
public final class ClipProblems {
  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/]*@");
  private static final Pattern QUERY = Pattern.compile("(?s)(?<=://)([^?#]*)[?#].*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST_NAME = 200;

  private ClipProblems() {}

  /** There is nothing at the URI. */
  public static VoicemillException missing(String uri) {
    return unreadable(
        uri, "There is no such file or object.", "Check emotion_audio, or leave it empty.");
  }

  /** What is there cannot be read. */
  public static VoicemillException unreadable(String uri, String why, String fix) {
    return new VoicemillException(
        Problem.in(
            ClipSource.COLUMN,
            ProblemCode.UNREADABLE_SOURCE,
            "The clip %s cannot be read.".formatted(name(uri)),
            why,
            fix));
  }

  /** The URI names no place that clips are read from. */
  public static VoicemillException noPlace(String uri, String why) {
    return invalid(
        uri, why, "Give a path that every worker sees, or s3a://BUCKET/KEY where it is in use.");
  }

  /** The clip has more bytes than {@link ClipSource#LARGEST_BYTES}. */
  public static VoicemillException tooLarge(String uri, long bytes) {
    return invalid(
        uri,
        "It has %d bytes, and at most %d are read.".formatted(bytes, ClipSource.LARGEST_BYTES),
        "Cut it to the few seconds that show the manner, as WAV of 16 bits.");
  }

  /** The clip cannot be an example. */
  static VoicemillException invalid(String uri, String why, String fix) {
    return new VoicemillException(
        Problem.in(
            ClipSource.COLUMN,
            ProblemCode.INVALID_VALUE,
            "The clip %s cannot serve as an example.".formatted(name(uri)),
            why,
            fix));
  }

  /** A URI as it may stand in tables and logs: without user, key or query, and not endless. */
  public static String name(String uri) {
    String plain = CREDENTIALS.matcher(uri).replaceAll("");
    plain = QUERY.matcher(plain).replaceAll("$1");
    plain = CONTROL.matcher(plain).replaceAll(" ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
  }
}
