package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bucket and what keys in it begin with.
 *
 * @param prefix without a slash at its ends; empty for the whole bucket
 */
record S3Place(String bucket, String prefix) {

  private static final Pattern URI = Pattern.compile("(?i)s3[an]?://([^/]*)(/.*)?");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  S3Place {
    requireNonNull(bucket, "bucket is null");
    requireNonNull(prefix, "prefix is null");
  }

  /**
   * The place that a URI names.
   *
   * @param column option that the URI was given to
   * @throws VoicemillException USAGE if it names none, or holds a key and its secret
   */
  static S3Place parse(String uri, String column) {
    Matcher parts = URI.matcher(uri);
    if (!parts.matches()) {
      throw usage(
          column, "%s is no place in an object store.".formatted(uri), "It lacks a bucket.");
    }
    String bucket = parts.group(1);
    if (bucket.contains("@")) {
      throw usage(
          column,
          "The URI given to %s holds a user name or a key.".formatted(column),
          "It would end up in logs and manifests; credentials come from the environment, a profile"
              + " or the role of the machine.");
    }
    if (!BUCKET.matcher(bucket).matches()) {
      throw usage(
          column,
          "'%s' cannot be the name of a bucket.".formatted(bucket),
          "Buckets have 3 to 63 lower-case letters, digits, dots and hyphens.");
    }
    List<String> names =
        Arrays.stream((parts.group(2) == null ? "" : parts.group(2)).split("/"))
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.contains(".") || names.contains("..")) {
      throw usage(
          column,
          "%s holds '.' or '..'.".formatted(uri),
          "An object store has no folders to walk through.");
    }
    return new S3Place(bucket, String.join("/", names));
  }

  /** The key of an object or folder below the place. */
  String key(String path) {
    return List.of(prefix, path).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }

  /** The place as Spark names it. */
  String uri() {
    return "s3a://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
  }

  private static VoicemillException usage(String column, String problem, String why) {
    return new VoicemillException(
        Problem.in(column, ProblemCode.USAGE, problem, why, "Give s3a://BUCKET/KEY."));
  }
}
