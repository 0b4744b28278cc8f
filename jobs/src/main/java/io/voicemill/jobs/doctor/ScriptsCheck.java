package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.session.SparkSessions;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Whether a script table is where a run would look for it. */
public final class ScriptsCheck implements Check {

  private static final String NAME = "scripts";

  private final String uri;
  private final Configuration configuration;

  public ScriptsCheck(String uri, Configuration configuration) {
    this.uri = requireNonNull(uri, "uri is null");
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  @Override
  public List<Finding> run() {
    try {
      Path path = new Path(uri);
      FileSystem files = path.getFileSystem(SparkSessions.hadoop(configuration));
      return List.of(
          files.exists(path)
              ? Finding.ok(NAME, "%s is there".formatted(uri))
              : Finding.missing(
                  NAME, "There is nothing at %s.".formatted(uri), "Check --scripts."));
    } catch (IOException e) {
      return List.of(
          Finding.missing(
              NAME,
              "%s cannot be reached. %s".formatted(uri, SystemReason.of(e)),
              "Check the URI, the credentials and the network."));
    } catch (IllegalArgumentException e) {
      return List.of(
          Finding.missing(NAME, "%s is no place of a table.".formatted(uri), "Check --scripts."));
    }
  }
}
