package io.voicemill.jobs.servers;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One request to the S3 server and its answer. */
final class S3Upstream implements Closeable {

  private final Socket socket;
  private final InputStream in;

  S3Upstream(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Sends a request; its body is read to the end even where the server answers without it.
   *
   * @return the head of the answer
   */
  HttpHead send(HttpHead head, InputStream body) throws IOException {
    OutputStream out = new Tolerant(socket.getOutputStream());
    head.write(out);
    if (head.expectsContinue()) {
      HttpHead answer = readHead();
      if (answer.status() != 100) {
        HttpBody.copyRequest(head, body, OutputStream.nullOutputStream());
        return answer;
      }
    }
    HttpBody.copyRequest(head, body, out);
    HttpHead answer = readHead();
    while (answer.status() == 100) {
      answer = readHead();
    }
    return answer;
  }

  void receive(String method, HttpHead head, OutputStream out) throws IOException {
    HttpBody.copyResponse(method, head, in, out);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private HttpHead readHead() throws IOException {
    return HttpHead.read(in).orElseThrow(() -> new IOException("the S3 server did not answer"));
  }

  /** Drops what cannot be sent any more: the server has answered and closed its side. */
  private static final class Tolerant extends OutputStream {

    private final OutputStream out;
    private boolean broken;

    Tolerant(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      if (broken) {
        return;
      }
      try {
        out.write(octets, offset, length);
      } catch (IOException e) {
        broken = true;
      }
    }
  }
}
