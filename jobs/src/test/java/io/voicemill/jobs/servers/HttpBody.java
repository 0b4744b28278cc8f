package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes the bodies of HTTP/1.1 messages on as they come, framing and all. */
final class HttpBody {

  private static final int BUFFER = 64 * 1024;

  private HttpBody() {}

  static void copyRequest(HttpHead head, InputStream in, OutputStream out) throws IOException {
    if (head.says("Transfer-Encoding", "chunked")) {
      copyChunks(in, out);
    } else {
      copy(Long.parseLong(head.value("Content-Length").orElse("0")), in, out);
    }
    out.flush();
  }

  static void copyResponse(String method, HttpHead head, InputStream in, OutputStream out)
      throws IOException {
    int status = head.status();
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return;
    }
    if (head.says("Transfer-Encoding", "chunked")) {
      copyChunks(in, out);
    } else if (head.value("Content-Length").isPresent()) {
      copy(Long.parseLong(head.value("Content-Length").get()), in, out);
    } else {
      in.transferTo(out);
    }
    out.flush();
  }

  /** Whether the end of a response's body is told by the end of its connection. */
  static boolean endsWithConnection(String method, HttpHead head) {
    return !method.equals("HEAD")
        && head.status() != 204
        && head.status() != 304
        && !head.says("Transfer-Encoding", "chunked")
        && head.value("Content-Length").isEmpty();
  }

  private static void copyChunks(InputStream in, OutputStream out) throws IOException {
    while (true) {
      String line = copyLine(in, out);
      long size = Long.parseLong(line.split(";", 2)[0].strip(), 16);
      if (size == 0) {
        break;
      }
      copy(size, in, out);
      copyLine(in, out);
    }
    String trailer = copyLine(in, out);
    while (!trailer.isEmpty()) {
      trailer = copyLine(in, out);
    }
  }

  private static String copyLine(InputStream in, OutputStream out) throws IOException {
    String line = HttpHead.line(in);
    if (line == null) {
      throw new EOFException("connection closed within a body");
    }
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    return line;
  }

  private static void copy(long length, InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("connection closed within a body");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
