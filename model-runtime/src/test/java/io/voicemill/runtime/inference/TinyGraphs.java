package io.voicemill.runtime.inference;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the tiny graphs of the tests are; {@code make_graphs.py} beside them writes them. */
final class TinyGraphs {

  private TinyGraphs() {}

  static Path path(String name) {
    try {
      return Path.of(TinyGraphs.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
