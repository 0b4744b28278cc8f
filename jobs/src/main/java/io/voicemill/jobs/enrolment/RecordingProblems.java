package io.voicemill.jobs.enrolment;

import io.voicemill.runtime.emotion.example.ClipProblems;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;

/** Why a recording cannot be had, in one voice. No secret in a URI is repeated. */
final class RecordingProblems {

  private static final String COLUMN = "audio";

  private RecordingProblems() {}

  static VoicemillException unreadable(String uri, String why, String fix) {
    return problem(
        ProblemCode.UNREADABLE_SOURCE,
        "The recording %s cannot be read.".formatted(ClipProblems.name(uri)),
        why,
        fix);
  }

  static VoicemillException tooLarge(String uri, long bytes, long mostBytes) {
    return unreadable(
        uri,
        "It has %d bytes, and at most %d are read.".formatted(bytes, mostBytes),
        "Cut it, or raise enroll.max-megabytes.");
  }

  static VoicemillException noPlace(String uri, String why) {
    return unreadable(
        uri, why, "Give a path that every worker sees, a file: URI or s3a://BUCKET/KEY.");
  }

  static VoicemillException noRoom(String uri, IOException cause) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The recording %s cannot be copied to this machine.".formatted(ClipProblems.name(uri)),
        "The system says: %s.".formatted(cause),
        "Check the room and the rights in the folder for temporary files.");
  }

  private static VoicemillException problem(
      ProblemCode code, String problem, String why, String fix) {
    return new VoicemillException(Problem.in(COLUMN, code, problem, why, fix));
  }
}
