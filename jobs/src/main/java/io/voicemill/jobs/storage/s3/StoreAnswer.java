package io.voicemill.jobs.storage.s3;

import java.io.IOException;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A failure of the SDK in place of the SDK's exception: with its kind, its code and its stack, and
 * without what requests are signed with. It travels between processes.
 */
final class StoreAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private StoreAnswer(String message) {
    super(message);
  }

  static StoreAnswer of(Throwable failure) {
    StoreAnswer answer = new StoreAnswer(words(failure));
    answer.setStackTrace(S3Failures.cause(failure).getStackTrace());
    return answer;
  }

  /** What may be told: codes of the store, and what the network says. */
  static String words(Throwable failure) {
    StringJoiner words = new StringJoiner(", caused by ");
    Throwable last = null;
    for (Throwable each = S3Failures.cause(failure); each != null && each != last; ) {
      words.add(word(each));
      last = each;
      each = each.getCause();
    }
    return words.toString();
  }

  private static String word(Throwable failure) {
    if (failure instanceof AwsServiceException answer) {
      return "%s (HTTP %d, request %s)"
          .formatted(
              S3Failures.code(answer).isEmpty() ? "no code" : S3Failures.code(answer),
              answer.statusCode(),
              plain(answer.requestId()));
    }
    String name = failure.getClass().getSimpleName();
    return ofNetwork(failure) ? name + ": " + failure.getMessage() : name;
  }

  private static boolean ofNetwork(Throwable failure) {
    String kind = failure.getClass().getName();
    return failure instanceof java.net.SocketException
        || failure instanceof java.net.UnknownHostException
        || failure instanceof javax.net.ssl.SSLException
        || kind.startsWith("io.netty.channel.")
        || kind.startsWith("java.nio.channels.");
  }

  private static String plain(String requestId) {
    return requestId != null && PLAIN.matcher(requestId).matches() ? requestId : "without a number";
  }
}
