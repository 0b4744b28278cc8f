package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestAccessPolicy {

  private static final AccessPolicy STUDIO =
      AccessPolicy.of(
          """
          {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::studio",
             "Condition": {"StringLike": {"s3:prefix": ["scripts/*", "output/*"]}}},
            {"Effect": "Allow", "Action": "s3:GetObject",
             "Resource": "arn:aws:s3:::studio/scripts/*"},
            {"Effect": "Allow",
             "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:Abort*"],
             "Resource": "arn:aws:s3:::studio/output/*"},
            {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::studio/output/keep/*"},
            {"Effect": "Deny", "Action": "s3:*", "Resource": "*",
             "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
          """);

  @Test
  void allowsWhatAStatementAllows() {
    assertThat(allows("GET", "scripts/lines.parquet", Map.of())).isTrue();
    assertThat(allows("HEAD", "output/a.wav", Map.of())).isTrue();
    assertThat(allows("PUT", "output/a.wav", Map.of())).isTrue();
    assertThat(allows("POST", "output/a.wav", Map.of("uploads", ""))).isTrue();
    assertThat(allows("PUT", "output/a.wav", Map.of("partNumber", "1", "uploadId", "u"))).isTrue();
    assertThat(allows("DELETE", "output/a.wav", Map.of("uploadId", "u"))).isTrue();
    assertThat(allows("GET", "", Map.of("list-type", "2", "prefix", "output/takes"))).isTrue();
  }

  @Test
  void forbidsTheRest() {
    assertThat(allows("PUT", "scripts/lines.parquet", Map.of())).isFalse();
    assertThat(allows("DELETE", "scripts/lines.parquet", Map.of())).isFalse();
    assertThat(allows("GET", "other/a.wav", Map.of())).isFalse();
    assertThat(allows("GET", "output/a.wav", Map.of("uploadId", "u"))).isFalse();
    assertThat(allows("GET", "", Map.of("list-type", "2"))).isFalse();
    assertThat(allows("GET", "", Map.of("list-type", "2", "prefix", "other/"))).isFalse();
    assertThat(allows("HEAD", "", Map.of())).isFalse();
    assertThat(allows("GET", "", Map.of("location", ""))).isFalse();
  }

  @Test
  void denyGoesBeforeAllow() {
    assertThat(allows("GET", "output/keep/a.wav", Map.of())).isFalse();
  }

  @Test
  void aCopyReadsItsSource() {
    assertThat(allowsCopy("/studio/scripts/a%20b")).isTrue();
    assertThat(allowsCopy("studio/other/a")).isFalse();
  }

  @Test
  void everyDeletedKeyCounts() {
    S3Request delete = new S3Request("POST", "studio", "", Map.of("delete", ""), "user", Map.of());

    assertThat(S3Permission.of(delete, List.of("output/a"))).allMatch(STUDIO::allows);
    assertThat(S3Permission.of(delete, List.of("output/a", "scripts/b")))
        .anyMatch(permission -> !STUDIO.allows(permission));
  }

  @Test
  void encryptionCanBeDemanded() {
    AccessPolicy policy =
        AccessPolicy.of(
            """
            {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},
              {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition":
                {"StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}}}]}
            """);
    Map<String, String> encrypted = Map.of("x-amz-server-side-encryption", "aws:kms");

    assertThat(policy.allows(put(Map.of()))).isFalse();
    assertThat(policy.allows(put(encrypted))).isTrue();
  }

  @Test
  void whatIsNotEvaluatedIsRefused() {
    assertRefused(
        "\"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}}", "IpAddress");
    assertRefused(
        "\"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}", "aws:Multi");
    assertRefused("\"Resource\": \"arn:aws:s3:::b/${aws:username}\"", "policy variable");
    assertRefused("\"Resorce\": \"*\"", "element Resorce is not known");
  }

  private static void assertRefused(String element, String why) {
    assertThatThrownBy(
            () ->
                AccessPolicy.of(
                    "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", %s}}"
                        .formatted(element)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static boolean allows(String method, String key, Map<String, String> query) {
    S3Request request = new S3Request(method, "studio", key, query, "user", Map.of());
    return S3Permission.of(request, List.of()).stream().allMatch(STUDIO::allows);
  }

  private static boolean allowsCopy(String source) {
    S3Request request =
        new S3Request(
            "PUT", "studio", "output/a", Map.of(), "user", Map.of("x-amz-copy-source", source));
    return S3Permission.of(request, List.of()).stream().allMatch(STUDIO::allows);
  }

  private static S3Permission put(Map<String, String> headers) {
    return S3Permission.of(
            new S3Request("PUT", "studio", "output/a", Map.of(), "user", headers), List.of())
        .get(0);
  }
}
