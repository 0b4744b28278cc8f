package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import software.amazon.awssdk.core.FileTransformerConfiguration;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;

/** Copies objects to files of this machine, without holding them in memory. */
public final class S3Files {

  private S3Files() {}

  /**
   * Copies a recording.
   *
   * @param uri {@code s3a://BUCKET/KEY}
   * @param file that is there and empty
   * @param mostBytes larger ones are refused
   * @throws VoicemillException UNREADABLE_SOURCE, INVALID_VALUE; ENVIRONMENT if the store fails
   */
  public static void copyRecording(String uri, Path file, long mostBytes, S3Settings settings) {
    copy(NamedObject.of(uri, S3Operation.Use.RECORDINGS, settings), file, mostBytes);
  }

  /** The same for the table behind {@code --references}. */
  public static void copyReferences(String uri, Path file, long mostBytes, S3Settings settings) {
    copy(NamedObject.of(uri, S3Operation.Use.REFERENCES, settings), file, mostBytes);
  }

  private static void copy(NamedObject object, Path file, long mostBytes) {
    if (object.place().prefix().isEmpty()) {
      throw problem(
          object,
          "%s names a bucket and no object in it.".formatted(object.place().uri()),
          "Only an object has content.",
          "Give s3a://BUCKET/KEY.");
    }
    try {
      long size = object.size();
      if (size > mostBytes) {
        throw tooLarge(object, size, mostBytes);
      }
      if (size > 0) {
        object.read(
            mostBytes,
            AsyncResponseTransformer.toFile(
                file, FileTransformerConfiguration.defaultCreateOrReplaceExisting()));
      }
    } catch (RuntimeException e) {
      throw S3Failures.isMissingObject(e) ? missing(object) : object.failure(e);
    }
  }

  private static VoicemillException missing(NamedObject object) {
    return problem(
        object,
        "There is nothing at %s.".formatted(object.place().uri()),
        "The bucket has no such object.",
        "Check %s.".formatted(object.use().option()));
  }

  private static VoicemillException tooLarge(NamedObject object, long size, long mostBytes) {
    return problem(
        object,
        "%s has %d bytes.".formatted(object.place().uri(), size),
        "At most %d are read.".formatted(mostBytes),
        "Give a smaller file.");
  }

  private static VoicemillException problem(
      NamedObject object, String problem, String why, String fix) {
    return new VoicemillException(
        Problem.in(object.use().option(), ProblemCode.UNREADABLE_SOURCE, problem, why, fix));
  }
}
