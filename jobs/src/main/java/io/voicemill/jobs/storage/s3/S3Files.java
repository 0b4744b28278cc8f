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
    copy(uri, S3Operation.Use.RECORDINGS, file, mostBytes, settings);
  }

  /** The same for the table behind {@code --references}. */
  public static void copyReferences(String uri, Path file, long mostBytes, S3Settings settings) {
    copy(uri, S3Operation.Use.REFERENCES, file, mostBytes, settings);
  }

  private static void copy(
      String uri, S3Operation.Use use, Path file, long mostBytes, S3Settings settings) {
    S3Place place = NamedObject.place(uri, use);
    if (place.prefix().isEmpty()) {
      throw problem(
          use,
          "%s names a bucket and no object in it.".formatted(place.uri()),
          "Only an object has content.",
          "Give s3a://BUCKET/KEY.");
    }
    NamedObject object = NamedObject.at(place, use, settings);
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
        object.use(),
        "There is nothing at %s.".formatted(object.place().uri()),
        "The bucket has no such object.",
        "Check %s.".formatted(object.use().option()));
  }

  private static VoicemillException tooLarge(NamedObject object, long size, long mostBytes) {
    return problem(
        object.use(),
        "%s has %d bytes.".formatted(object.place().uri(), size),
        "At most %d are read.".formatted(mostBytes),
        "Give a smaller file.");
  }

  private static VoicemillException problem(
      S3Operation.Use use, String problem, String why, String fix) {
    return new VoicemillException(
        Problem.in(use.option(), ProblemCode.UNREADABLE_SOURCE, problem, why, fix));
  }
}
