package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TestS3Request {

  @Test
  void namesBucketKeyQueryAndUser() throws IOException {
    S3Request request =
        request("PUT /studio/out/a%20b/%C3%BC+.wav?partNumber=2&uploadId=x%2Fy HTTP/1.1");

    assertThat(request.bucket()).isEqualTo("studio");
    assertThat(request.key()).isEqualTo("out/a b/ü+.wav");
    assertThat(request.query()).containsEntry("partNumber", "2").containsEntry("uploadId", "x/y");
    assertThat(request.accessKeyId()).isEqualTo("writer");
    assertThat(request.header("x-amz-meta-take_id")).contains("t1");
  }

  @Test
  void keepsNoSignatureAndNoToken() throws IOException {
    assertThat(request("GET /studio?X-Amz-Signature=feed HTTP/1.1").headers())
        .doesNotContainKeys("authorization", "x-amz-security-token");
    assertThat(request("GET /studio?X-Amz-Signature=feed HTTP/1.1").query()).isEmpty();
  }

  @Test
  void aBucketHasNoKey() throws IOException {
    assertThat(request("HEAD /studio HTTP/1.1").key()).isEmpty();
    assertThat(request("GET /studio/?list-type=2 HTTP/1.1").key()).isEmpty();
    assertThat(request("GET / HTTP/1.1").bucket()).isEmpty();
  }

  private static S3Request request(String startLine) throws IOException {
    String head =
        startLine
            + "\r\nHost: 127.0.0.1\r\nX-Amz-Meta-take_id: t1\r\nX-Amz-Security-Token: token\r\n"
            + "Authorization: AWS4-HMAC-SHA256 Credential=writer/20260101/us-east-1/s3/"
            + "aws4_request, SignedHeaders=host, Signature=feed\r\n\r\n";
    return S3Request.of(
        HttpHead.read(new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)))
            .orElseThrow());
  }
}
