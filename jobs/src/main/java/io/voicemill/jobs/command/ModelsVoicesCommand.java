package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the stock voices, as the bundle describes them. */
@Command(
    name = "voices",
    description = "Lists the stock voices with what was measured on each.",
    footer = {
      "",
      "Grade: A clear and steady, B good, C with care, D avoid. The error is what Whisper-base",
      "misheard in sentences of the voice's own language.",
      "",
      "Examples:",
      "  voicemill models voices",
      "  voicemill models voices --json"
    })
final class ModelsVoicesCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record StockVoice(
      String name,
      String language,
      String sex,
      String grade,
      @JsonProperty("error_rate") Double errorRate,
      @JsonProperty("median_f0") Double medianF0) {}

  ModelsVoicesCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = options.load();
    Bundle bundle =
        new BundleStore(ConfiguredModels.home(configuration)).open(configuration.models().voice());
    List<StockVoice> voices =
        new ObjectMapper()
            .readValue(
                bundle.path("voices.json").toFile(), new TypeReference<List<StockVoice>>() {});
    voices.forEach(this::print);
    return ExitStatus.GOOD.code();
  }

  private void print(StockVoice voice) {
    if (json) {
      new JsonLines(shell).write(voice);
      return;
    }
    String measured =
        voice.grade() == null
            ? "not measured"
            : String.format(
                Locale.ROOT,
                "%s  error %.3f  F0 %3.0f Hz",
                voice.grade(),
                voice.errorRate(),
                voice.medianF0());
    shell
        .out()
        .println(
            "%-14s %-6s %-7s %s".formatted(voice.name(), voice.language(), voice.sex(), measured));
  }
}
