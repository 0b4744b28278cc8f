package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.speakers.SpeakerTableSource;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who is in a speaker table. */
@Command(
    name = "list",
    description = "Lists the speakers of a table with the version that counts.",
    footer = {
      "", "Example:", "  voicemill speakers list --speakers cast --all",
    })
final class SpeakersListCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--speakers",
      required = true,
      paramLabel = "URI",
      description = "The speaker table, as a path or s3a://BUCKET/KEY.")
  private String table;

  @Option(names = "--all", description = "Every version, not only the one that counts.")
  private boolean all;

  @Option(names = "--json", description = "One JSON object a speaker.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Listed(
      String speakerId,
      int version,
      String origin,
      Object seconds,
      Object similarity,
      Object medianF0,
      boolean consent,
      String profileSha256) {

    static Listed of(Map<String, Object> row) {
      return new Listed(
          String.valueOf(row.get("speaker_id")),
          SpeakerRowReader.version(row),
          text(row.get("origin")),
          row.get("seconds"),
          row.get("self_similarity_mean"),
          row.get("median_f0"),
          row.get("consent") != null,
          text(row.get("profile_sha256")));
    }

    private static String text(Object value) {
      return value == null ? "" : value.toString();
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-20s version %-3d %-7s %7s s  similarity %5s  F0 %5s Hz  %s",
          speakerId,
          version,
          origin,
          number(seconds, "%.1f"),
          number(similarity, "%.3f"),
          number(medianF0, "%.0f"),
          consent ? "consent" : "no consent");
    }

    private static String number(Object value, String format) {
      return value instanceof Number number
          ? String.format(Locale.ROOT, format, number.doubleValue())
          : "-";
    }
  }

  SpeakersListCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    Configuration configuration = options.load();
    List<Listed> listed =
        RenderRun.inSession(
            configuration,
            spark -> {
              List<Listed> rows = new ArrayList<>();
              new SpeakerTableSource(table, configuration.s3())
                  .versions(spark)
                  .values()
                  .forEach(
                      versions ->
                          (all ? versions : versions.subList(0, 1))
                              .forEach(row -> rows.add(Listed.of(row))));
              return rows;
            });
    for (Listed each : listed) {
      if (json) {
        new JsonLines(shell).write(each);
      } else {
        shell.out().println(each.line());
      }
    }
    return ExitStatus.GOOD.code();
  }
}
