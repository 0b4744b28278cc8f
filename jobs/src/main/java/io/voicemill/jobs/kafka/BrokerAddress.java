package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a broker listens. */
record BrokerAddress(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("\\s*(\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+):([0-9]{1,5})\\s*");
  private static final int LAST_PORT = 65_535;

  BrokerAddress {
    requireNonNull(host, "host is null");
  }

  /** The addresses in a comma-separated list; empty if one of them is not HOST:PORT. */
  static Optional<List<BrokerAddress>> list(String servers) {
    List<BrokerAddress> addresses = new ArrayList<>();
    for (String server : servers.split(",", -1)) {
      Matcher matcher = FORM.matcher(server);
      if (!matcher.matches() || !isPort(Integer.parseInt(matcher.group(2)))) {
        return Optional.empty();
      }
      addresses.add(
          new BrokerAddress(
              matcher.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(matcher.group(2))));
    }
    return Optional.of(addresses);
  }

  private static boolean isPort(int number) {
    return number > 0 && number <= LAST_PORT;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
