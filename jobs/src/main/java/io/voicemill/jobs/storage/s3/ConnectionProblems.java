package io.voicemill.jobs.storage.s3;

import io.voicemill.schemas.problem.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** What it means that no answer of the store came, or none that can be read. */
record ConnectionProblems(Throwable failure, S3Operation asked) {

  Problem problem() {
    if (has(ConnectionProblems::isTimeout)) {
      return EndpointProbe.failure(asked.settings())
          .map(found -> new ConnectionProblems(found, asked).problemOfCause())
          .orElseGet(this::problemOfCause);
    }
    return problemOfCause();
  }

  private Problem problemOfCause() {
    String where = asked.store();
    String said = "It says: %s.".formatted(StoreAnswer.words(failure));
    if (has(each -> String.valueOf(each.getMessage()).contains("load credentials"))) {
      return asked.problem(
          "There are no credentials for %s.".formatted(where),
          "Neither the environment nor a profile, a service account or the machine's role has any.",
          "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or run under a role;"
              + " never write keys into the configuration.");
    }
    if (has(UnknownHostException.class::isInstance)) {
      return asked.problem(
          "There is no host of the name in %s.".formatted(where),
          said,
          "Check s3.endpoint, s3.region and s3.path-style: without it the bucket is part of the"
              + " host's name.");
    }
    if (has(SSLException.class::isInstance)) {
      return asked.problem(
          "No secure connection to %s comes about.".formatted(where),
          said,
          "Check whether s3.endpoint begins with https:// or http://, and that Java trusts its"
              + " certificate.");
    }
    if (has(each -> isTimeout(each))) {
      return asked.problem(
          "%s does not answer.".formatted(where),
          "Every attempt waited in vain.",
          "Check s3.endpoint, the network and its proxies.");
    }
    if (has(each -> each instanceof ConnectException || each instanceof NoRouteToHostException)) {
      return asked.problem(
          "%s cannot be reached.".formatted(where),
          said,
          "Check s3.endpoint, and that the store runs and the network lets you through.");
    }
    if (has(ConnectionProblems::isClosed)) {
      return asked.problem(
          "%s closes the connection without an answer.".formatted(where),
          said,
          "Check whether s3.endpoint begins with https:// or http://, and what lies between.");
    }
    if (has(each -> each instanceof XMLStreamException || each instanceof NotS3Exception)
        || has(each -> String.valueOf(each.getMessage()).contains("parse XML"))) {
      return asked.isNotS3("Its answer is none of S3's.");
    }
    return asked.problem(
        "%s failed to %s.".formatted(where, asked.action().word()),
        said,
        "Run the same command again: it goes on where this run ended.");
  }

  private boolean has(Predicate<Throwable> kind) {
    return S3Failures.has(failure, kind);
  }

  private static boolean isClosed(Throwable failure) {
    return failure instanceof ClosedChannelException
        || failure instanceof SocketException
        || (failure instanceof IOException
            && String.valueOf(failure.getMessage()).contains("connection was closed"));
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || failure instanceof TimeoutException
        || failure instanceof java.net.SocketTimeoutException
        || failure.getClass().getName().endsWith("TimeoutException");
  }
}
