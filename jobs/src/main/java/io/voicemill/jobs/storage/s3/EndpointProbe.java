package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a store that seems silent cannot be reached: the SDK's attempts sometimes end by their time
 * limit although the connection was refused at once.
 */
final class EndpointProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private EndpointProbe() {}

  /** What a plain connection to the endpoint fails with; empty if it stands or none is set. */
  static Optional<IOException> failure(S3Settings settings) {
    return settings.endpoint().map(URI::create).flatMap(EndpointProbe::failure);
  }

  private static Optional<IOException> failure(URI endpoint) {
    int port = endpoint.getPort();
    if (port < 0) {
      port = "https".equalsIgnoreCase(endpoint.getScheme()) ? 443 : 80;
    }
    try (Socket socket = new Socket()) {
      InetAddress address = InetAddress.getByName(endpoint.getHost());
      socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }
}
