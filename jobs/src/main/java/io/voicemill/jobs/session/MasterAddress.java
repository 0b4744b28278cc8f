package io.voicemill.jobs.session;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a standalone master and those that stand by for it. */
final class MasterAddress {

  private static final String SCHEME = "spark://";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private MasterAddress() {}

  /**
   * Asks whether anything listens there, which Spark itself gives a minute.
   *
   * @throws VoicemillException ENVIRONMENT if nothing does; USAGE if it is no address
   */
  static void requireListener(Master master) {
    List<String> reasons = new ArrayList<>();
    for (String address : master.url().substring(SCHEME.length()).split(",", -1)) {
      URI uri = URI.create(SCHEME + address.strip());
      if (uri.getHost() == null || uri.getPort() < 0) {
        throw new VoicemillException(
            Problem.in(
                "spark.master",
                ProblemCode.USAGE,
                "The master '%s' is no address.".formatted(master.url()),
                "'%s' has no host or no port.".formatted(address),
                "Write spark://HOST:7077."));
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(uri.getHost(), uri.getPort()), (int) PATIENCE.toMillis());
        return;
      } catch (UnknownHostException e) {
        reasons.add("the host %s is not known".formatted(uri.getHost()));
      } catch (IOException e) {
        reasons.add("%s: %s".formatted(uri.getAuthority(), e.getMessage()));
      }
    }
    throw silent(master, String.join("; ", reasons));
  }

  static VoicemillException silent(Master master, String reason) {
    return new VoicemillException(
        Problem.in(
            "spark.master",
            ProblemCode.ENVIRONMENT,
            "%s does not answer.".formatted(master.url()),
            "Connecting ended with: %s.".formatted(reason),
            "Start the master (deploy/standalone/start.sh starts one here), or check the address;"
                + " on one machine use local[*]."));
  }
}
