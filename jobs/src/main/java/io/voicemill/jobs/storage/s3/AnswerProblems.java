package io.voicemill.jobs.storage.s3;

import io.voicemill.schemas.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What an error that the store answered means. */
record AnswerProblems(AwsServiceException answer, S3Operation asked) {

  private static final Pattern LACKS = Pattern.compile("not authorized to perform: ?(\\w+:\\w+)");
  private static final Pattern REGION =
      Pattern.compile("(?:expecting '|<Region>)([a-z0-9-]{2,40})(?:'|</Region>)");

  Problem problem() {
    String code = S3Failures.code(answer);
    String said =
        "It answers %s (HTTP %d)."
            .formatted(code.isEmpty() ? "no code" : code, answer.statusCode());
    String bucket = "The bucket %s at %s".formatted(asked.bucket(), asked.store());
    if (code.isEmpty() && answer.requestId() == null) {
      return asked.isNotS3(said);
    }
    return switch (code) {
      case "InvalidAccessKeyId", "InvalidClientTokenId" ->
          asked.problem(
              "%s does not know the access key.".formatted(asked.store()),
              said,
              "Check the key that the environment, the profile or the service account gives, and"
                  + " s3.endpoint.");
      case "SignatureDoesNotMatch" ->
          asked.problem(
              "%s refuses the secret of the access key.".formatted(asked.store()),
              said + " The secret is not that key's.",
              "Check the secret that the environment or the profile gives.");
      case "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired" ->
          asked.problem(
              "The credentials for %s have expired.".formatted(asked.store()),
              said,
              "Sign in again, or let a role or a service account renew them.");
      case "InvalidToken" ->
          asked.problem(
              "%s refuses the session token.".formatted(asked.store()),
              said,
              "Check that the access key, its secret and the session token were made together.");
      case "RequestTimeTooSkewed" ->
          asked.problem(
              "%s refuses the time of this machine.".formatted(asked.store()),
              said + " More than 15 minutes lie between the two clocks.",
              "Set this machine's clock.");
      case "NoSuchBucket" ->
          asked.problem(
              "There is no bucket %s at %s.".formatted(asked.bucket(), asked.store()),
              said,
              "Check the name in %s and s3.endpoint, or create the bucket."
                  .formatted(asked.use().option()));
      case "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException" ->
          wrongRegion(bucket, said);
      default -> ofStatus(bucket, said);
    };
  }

  private Problem ofStatus(String bucket, String said) {
    String code = S3Failures.code(answer);
    String lacked = lacked().orElse(asked.action().right());
    if (code.startsWith("KMS.") || lacked.startsWith("kms:")) {
      return asked.problem(
          "%s cannot be used with its encryption key.".formatted(bucket),
          said + (lacked.startsWith("kms:") ? " The right %s is missing.".formatted(lacked) : ""),
          "Give the role or user kms:GenerateDataKey and kms:Decrypt on the key (see"
              + " deploy/s3-policy-kms.json), and check s3.kms-key.");
    }
    return switch (answer.statusCode()) {
      case 301, 307 -> wrongRegion(bucket, said);
      case 401, 403 ->
          asked.problem(
              "%s does not let Voicemill %s.".formatted(bucket, asked.action().word()),
              said + " The right %s is missing.".formatted(lacked),
              "Give the role or user the rights of deploy/s3-policy.json.");
      case 429, 500, 502, 503, 504 ->
          asked.problem(
              "%s was too busy for too long.".formatted(asked.store()),
              said,
              "Run the same command again: it goes on where this run ended. s3.attempts makes runs"
                  + " more patient.");
      default ->
          asked.problem(
              "%s failed to %s.".formatted(bucket, asked.action().word()),
              said,
              "Check section s3 of the configuration: not every store knows every setting.");
    };
  }

  private Problem wrongRegion(String bucket, String said) {
    return asked.problem(
        "%s is in another region than %s."
            .formatted(bucket, asked.settings().region().orElse("the one asked")),
        said,
        region()
            .map("Set s3.region to %s."::formatted)
            .orElse("Set s3.region to the region of the bucket."));
  }

  private Optional<String> lacked() {
    Matcher lacks = LACKS.matcher(String.valueOf(answer.getMessage()));
    return lacks.find() ? Optional.of(lacks.group(1)) : Optional.empty();
  }

  private Optional<String> region() {
    if (answer.awsErrorDetails() == null) {
      return Optional.empty();
    }
    Optional<String> header =
        Optional.ofNullable(answer.awsErrorDetails().sdkHttpResponse())
            .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"));
    String body =
        answer.awsErrorDetails().rawResponse() == null
            ? ""
            : answer.awsErrorDetails().rawResponse().asUtf8String();
    Matcher named = REGION.matcher(body + answer.getMessage());
    return header
        .filter(region -> region.matches("[a-z0-9-]{2,40}"))
        .or(() -> named.find() ? Optional.of(named.group(1)) : Optional.empty());
  }
}
