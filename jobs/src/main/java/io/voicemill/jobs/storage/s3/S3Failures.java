package io.voicemill.jobs.storage.s3;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What the failures of an object store mean, in words that hold no secret. */
final class S3Failures {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private S3Failures() {}

  /** The problem behind a failure; one that is a problem already stays as it is. */
  static VoicemillException of(Throwable failure, S3Operation asked) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof VoicemillException known) {
        return known;
      }
    }
    Problem problem =
        find(failure, AwsServiceException.class)
            .map(answer -> new AnswerProblems(answer, asked).problem())
            .orElseGet(() -> new ConnectionProblems(failure, asked).problem());
    return new VoicemillException(problem, StoreAnswer.of(failure));
  }

  /** Whether a failure comes from the SDK, also from inside of Spark. */
  static boolean isOfStore(Throwable failure) {
    return find(failure, SdkException.class).isPresent();
  }

  /** What a future failed with. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Whether the store answered that there is no such object. */
  static boolean isMissingObject(Throwable failure) {
    return find(failure, NoSuchKeyException.class).isPresent()
        || find(failure, AwsServiceException.class)
            .filter(answer -> answer.statusCode() == 404 && code(answer).equals("NoSuchKey"))
            .isPresent();
  }

  /** The status of the store's answer; 0 if there was none. */
  static int status(Throwable failure) {
    return find(failure, AwsServiceException.class).map(AwsServiceException::statusCode).orElse(0);
  }

  /** The store's code; empty if it gave none. */
  static String code(AwsServiceException answer) {
    String code = answer.awsErrorDetails() == null ? null : answer.awsErrorDetails().errorCode();
    return code != null && PLAIN.matcher(code).matches() ? code : "";
  }

  /** Whether the failure or one of its causes is of a kind. */
  static boolean has(Throwable failure, Predicate<Throwable> kind) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (kind.test(each)) {
        return true;
      }
    }
    return false;
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return Optional.of(kind.cast(each));
      }
    }
    return Optional.empty();
  }
}
