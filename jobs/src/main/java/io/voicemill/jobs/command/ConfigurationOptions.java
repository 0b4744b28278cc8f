package io.voicemill.jobs.command;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.session.ConfigurationFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command with a configuration has. */
public final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration to read instead of conf/voicemill.yaml.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key of the configuration, on top of the file. Repeatable.")
  private List<String> assignments = new ArrayList<>();

  @Option(names = "--verbose", description = "Prints the stack trace of an error.")
  private boolean verbose;

  /**
   * The configuration that the options ask for.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE
   */
  public Configuration load() {
    Optional<Path> shipped =
        ConfigurationFolder.find()
            .map(folder -> folder.resolve("voicemill.yaml"))
            .filter(Files::isRegularFile);
    return ConfigurationLoader.load(Optional.ofNullable(file).or(() -> shipped), assignments);
  }

  boolean verbose() {
    return verbose;
  }
}
