package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks of S3, path style. Holds no signature and no token.
 *
 * @param bucket empty for the list of buckets
 * @param key decoded; empty for requests about a bucket
 * @param query decoded parameters in order
 * @param accessKeyId empty for an anonymous request
 * @param headers by lower-case name
 */
public record S3Request(
    String method,
    String bucket,
    String key,
    Map<String, String> query,
    String accessKeyId,
    Map<String, String> headers) {

  private static final Set<String> SECRET =
      Set.of("authorization", "x-amz-security-token", "x-amz-signature");
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/");
  private static final Pattern CREDENTIAL_V2 = Pattern.compile("AWS ([^:]+):");

  public S3Request {
    requireNonNull(method, "method is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(accessKeyId, "accessKeyId is null");
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  static S3Request of(HttpHead head) {
    String[] words = head.startLine().split(" ", 3);
    String[] target = words[1].split("\\?", 2);
    String path = decode(target[0].substring(1).replace("+", "%2B"));
    int slash = path.indexOf('/');
    Map<String, String> query = target.length < 2 ? Map.of() : query(target[1]);
    Map<String, String> headers = new TreeMap<>();
    head.fields()
        .forEach(field -> headers.put(field.name().toLowerCase(Locale.ROOT), field.value()));
    String accessKeyId = accessKeyId(headers.getOrDefault("authorization", ""), query);
    SECRET.forEach(headers::remove);
    return new S3Request(
        words[0],
        slash < 0 ? path : path.substring(0, slash),
        slash < 0 ? "" : path.substring(slash + 1),
        query,
        accessKeyId,
        headers);
  }

  /** Value of a header field by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the query names this parameter, with or without a value. */
  public boolean asks(String parameter) {
    return query.containsKey(parameter);
  }

  @Override
  public String toString() {
    return "%s /%s/%s %s by %s".formatted(method, bucket, key, query, accessKeyId);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> !SECRET.contains(pair[0].toLowerCase(Locale.ROOT)))
        .forEach(pair -> query.put(decode(pair[0]), pair.length < 2 ? "" : decode(pair[1])));
    return query;
  }

  private static String accessKeyId(String authorization, Map<String, String> query) {
    Matcher credential = CREDENTIAL.matcher(authorization);
    if (credential.find()) {
      return credential.group(1);
    }
    Matcher old = CREDENTIAL_V2.matcher(authorization);
    if (old.find()) {
      return old.group(1);
    }
    return query.getOrDefault("X-Amz-Credential", "").split("/", 2)[0];
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
