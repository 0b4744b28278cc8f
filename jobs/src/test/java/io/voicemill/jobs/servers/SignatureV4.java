package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 of a request's head ("Create a signed AWS API request", IAM guide). */
final class SignatureV4 {

  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=[^/]+/([^,]+), ?SignedHeaders=([^,]+),"
              + " ?Signature=([0-9a-f]{64})");

  private final S3User user;

  SignatureV4(S3User user) {
    this.user = requireNonNull(user, "user is null");
  }

  /** Whether the head's Authorization is this user's. */
  boolean isValid(HttpHead head) {
    Matcher form = form(head);
    return form.matches() && form.group(3).equals(signature(head, form.group(1), names(form)));
  }

  /** The head without some of its fields, signed anew at the same time and scope. */
  HttpHead signWithout(Set<String> unwanted, HttpHead head) {
    Matcher form = form(head);
    if (!form.matches()) {
      throw new IllegalArgumentException("the request is not signed by version 4");
    }
    List<String> names = names(form).stream().filter(name -> !unwanted.contains(name)).toList();
    HttpHead bare = head.without(field -> unwanted.stream().anyMatch(field::is));
    String authorization =
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(
                user.accessKeyId(),
                form.group(1),
                String.join(";", names),
                signature(bare, form.group(1), names));
    return bare.without(field -> field.is("Authorization"))
        .with(List.of(new HttpHead.Field("Authorization", authorization)));
  }

  private static Matcher form(HttpHead head) {
    return FORM.matcher(head.value("Authorization").orElse(""));
  }

  private static List<String> names(Matcher form) {
    return List.of(form.group(2).split(";"));
  }

  private String signature(HttpHead head, String scope, List<String> names) {
    String[] words = head.startLine().split(" ", 3);
    String[] target = words[1].split("\\?", 2);
    String canonical =
        String.join(
            "\n",
            words[0],
            target[0],
            target.length < 2 ? "" : canonicalQuery(target[1]),
            names.stream()
                .map(name -> name + ":" + canonicalValue(head, name) + "\n")
                .collect(Collectors.joining()),
            String.join(";", names),
            head.value("x-amz-content-sha256").orElse("UNSIGNED-PAYLOAD"));
    String text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            head.value("x-amz-date").orElse(""),
            scope,
            HexFormat.of().formatHex(sha256(canonical)));
    byte[] key = ("AWS4" + user.secretAccessKey()).getBytes(UTF_8);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private static String canonicalQuery(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.contains("=") ? pair : pair + "=")
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String canonicalValue(HttpHead head, String name) {
    return head.value(name).orElse("").strip().replaceAll(" +", " ");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
