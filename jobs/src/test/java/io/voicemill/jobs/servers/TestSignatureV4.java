package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the worked example of "Authenticating Requests (AWS Signature Version 4)", S3 API. */
class TestSignatureV4 {

  private static final SignatureV4 SIGNATURE =
      new SignatureV4(
          new S3User("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
  private static final String EXPECTED =
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";

  @Test
  void agreesWithTheDocumentedExample() {
    assertThat(SIGNATURE.isValid(head("bytes=0-9"))).isTrue();
    assertThat(SIGNATURE.isValid(head("bytes=0-8"))).isFalse();
  }

  @Test
  void whatItSignsAnewIsValid() {
    HttpHead anew = SIGNATURE.signWithout(Set.of("range"), head("bytes=0-9"));

    assertThat(anew.value("Range")).isEmpty();
    assertThat(anew.value("Authorization")).get().asString().doesNotContain("range");
    assertThat(SIGNATURE.isValid(anew)).isTrue();
  }

  private static HttpHead head(String range) {
    return new HttpHead(
        "GET /test.txt HTTP/1.1",
        List.of(
            new HttpHead.Field("Host", "examplebucket.s3.amazonaws.com"),
            new HttpHead.Field("Range", range),
            new HttpHead.Field(
                "x-amz-content-sha256",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            new HttpHead.Field("x-amz-date", "20130524T000000Z"),
            new HttpHead.Field(
                "Authorization",
                "AWS4-HMAC-SHA256"
                    + " Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                    + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                    + "Signature="
                    + EXPECTED)));
  }
}
