package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Errors as S3 words them. */
enum S3Error {
  SLOW_DOWN(503, "Slow Down", "SlowDown", "Please reduce your request rate."),
  ACCESS_DENIED(403, "Forbidden", "AccessDenied", "Access Denied");

  private final int status;
  private final String reason;
  private final String code;
  private final String message;

  S3Error(int status, String reason, String code, String message) {
    this.status = status;
    this.reason = reason;
    this.code = code;
    this.message = message;
  }

  int status() {
    return status;
  }

  void write(String method, OutputStream out) throws IOException {
    byte[] body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>%s</Code><Message>%s</Message><RequestId>GATEWAY000000000</RequestId></Error>
        """
            .formatted(code, message)
            .getBytes(UTF_8);
    boolean hasBody = !method.equals("HEAD");
    new HttpHead(
            "HTTP/1.1 %d %s".formatted(status, reason),
            List.of(
                new HttpHead.Field("x-amz-request-id", "GATEWAY000000000"),
                new HttpHead.Field("Content-Type", "application/xml"),
                new HttpHead.Field("Content-Length", hasBody ? "" + body.length : "0")))
        .write(out);
    if (hasBody) {
      out.write(body);
      out.flush();
    }
  }
}
