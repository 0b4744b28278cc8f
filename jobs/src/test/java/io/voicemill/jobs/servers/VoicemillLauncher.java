package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the command is started: as {@code bin/voicemill} does, on the test class path.
 *
 * @param folder where the output goes; each process needs its own
 * @param heap such as {@code 1g}
 * @param environment variables on top of this process's own
 * @param moreOptions for Java
 */
public record VoicemillLauncher(
    Path folder, String heap, Map<String, String> environment, List<String> moreOptions) {

  public VoicemillLauncher {
    requireNonNull(folder, "folder is null");
    requireNonNull(heap, "heap is null");
    environment = Map.copyOf(environment);
    moreOptions = List.copyOf(moreOptions);
  }

  static VoicemillLauncher in(Path folder) {
    return new VoicemillLauncher(folder, "1g", Map.of("LC_ALL", "C.UTF-8"), List.of());
  }

  /** With another heap. */
  public VoicemillLauncher heap(String other) {
    return new VoicemillLauncher(folder, other, environment, moreOptions);
  }

  /** With these variables too. */
  public VoicemillLauncher with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new VoicemillLauncher(folder, heap, all, moreOptions);
  }

  /** With an option for Java. */
  public VoicemillLauncher option(String option) {
    return new VoicemillLauncher(
        folder, heap, environment, Stream.concat(moreOptions.stream(), Stream.of(option)).toList());
  }

  /**
   * With executors from this Spark installation, for {@code local-cluster} and standalone masters.
   */
  public VoicemillLauncher on(SparkHome spark) {
    VoicemillLauncher launcher = with(spark.environment());
    for (Map.Entry<String, String> setting : spark.settings().entrySet()) {
      launcher = launcher.option("-D" + setting.getKey() + "=" + setting.getValue());
    }
    return launcher;
  }

  /** Starts the command. */
  public VoicemillProcess start(String... arguments) {
    return new VoicemillProcess(this, arguments);
  }

  List<String> options() {
    Path conf =
        Path.of(requireNonNull(System.getProperty("voicemill.conf"), "voicemill.conf is not set"));
    Stream<String> own =
        Stream.of(
            "-Xmx" + heap,
            "-XX:+UseG1GC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.configurationFile=" + conf.resolve("log4j2.properties"),
            "-Dvoicemill.conf=" + conf,
            "-Dvoicemill.terminal=false",
            "-Dvoicemill.columns=",
            "-Dio.netty.tryReflectionSetAccessible=true");
    Stream<String> opens =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("--add-opens"));
    return Stream.of(own, opens, moreOptions.stream()).flatMap(options -> options).toList();
  }
}
