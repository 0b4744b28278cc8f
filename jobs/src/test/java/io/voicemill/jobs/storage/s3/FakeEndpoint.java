package io.voicemill.jobs.storage.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/** A server that answers every request the same. */
final class FakeEndpoint implements AutoCloseable {

  private final HttpServer server;

  private FakeEndpoint(HttpServer server) {
    this.server = server;
  }

  /** An error of S3, whose XML repeats what the request was signed with, as the real ones do. */
  static FakeEndpoint error(int status, String code, String message) {
    String body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>%s</Code><Message>%s</Message><RequestId>R1</RequestId></Error>
        """
            .formatted(code, message);
    return start(status, Map.of("Content-Type", "application/xml", "x-amz-request-id", "R1"), body);
  }

  static FakeEndpoint start(int status, Map<String, String> headers, String body) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
      server.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new FakeEndpoint(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
