package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.StepProgress;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.measure.MeasuredVoice;
import io.voicemill.runtime.measure.VoiceMeasurement;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the stock voices; what it writes is part of the kokoro bundle. */
@Command(
    name = "measure",
    description = "Measures every stock voice: errors as heard, own similarity, F0, grade.",
    footer = {
      "",
      "For those who maintain the bundle: the file belongs to the converters, as",
      "model-runtime/src/main/python/voicemill_models/voices_measured.json.",
      "",
      "Example:",
      "  voicemill models measure --out voices_measured.json"
    })
final class ModelsMeasureCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Shell shell;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The JSON file.")
  private Path out;

  @Mixin private ConfigurationOptions options;

  ModelsMeasureCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = options.load();
    BundleStore store = new BundleStore(ConfiguredModels.home(configuration));
    Bundle kokoro = store.open(configuration.models().voice());
    Bundle whisper = store.open(configuration.models().recognizer());
    Bundle ge2e = store.open(configuration.models().speaker());
    GraphPool pool = GraphPool.shared();
    GraphOptions on = GraphOptions.on(pool.resolve(ConfiguredModels.device(configuration)));
    try (KokoroModel model = KokoroModel.open(kokoro.folder(), kokoro.contentHash(), pool, on);
        WhisperRecognizer recognizer =
            WhisperRecognizer.open(whisper.folder(), whisper.contentHash(), pool, on);
        Ge2eEncoder encoder = Ge2eEncoder.open(ge2e.folder(), ge2e.contentHash(), pool, on);
        SpokenLanguages languages = SpokenLanguages.open(kokoro)) {
      Map<String, MeasuredVoice> measured = new ConcurrentSkipListMap<>();
      List<String> names = model.stockVoices();
      try (ProgressDisplay display =
          shell.progress(
              () -> new StepProgress("voices", "measuring", measured.size(), names.size()))) {
        requireNonNull(display, "display is null");
        names.parallelStream()
            .forEach(
                name -> {
                  Voice voice = model.loadVoice(name);
                  measured.put(
                      name,
                      new VoiceMeasurement(model, languages.frontEnd(voice), recognizer, encoder)
                          .measure(voice));
                });
      }
      JSON.writeValue(out.toFile(), measured);
    }
    return ExitStatus.GOOD.code();
  }
}
