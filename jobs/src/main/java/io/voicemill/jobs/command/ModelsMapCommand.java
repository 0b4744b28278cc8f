package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.StepProgress;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.runtime.voice.kokoro.training.MapTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns the map from recordings to styles; what it writes is part of Voicemill. */
@Command(
    name = "map",
    description = "Learns the map from speaker embeddings to styles; for maintainers.",
    footer = {
      "",
      "Mixtures of the stock voices speak, and a ridge regression finds the way back. Renders that",
      "are in the work folder are used again. The map goes to",
      "model-runtime/src/main/resources/io/voicemill/runtime/voice/kokoro/clone/style-map.bin, its",
      "evaluation, which is printed, to docs/voice-map.md.",
      "",
      "Example:",
      "  voicemill models map --voices kokoro-js-1.2.1.tgz --work work --mixtures 1000 --out map.bin"
    })
final class ModelsMapCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--voices",
      required = true,
      paramLabel = "FILE",
      description = "The npm package with all stock voices: it is among the downloads.")
  private Path voices;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for what was rendered.")
  private Path work;

  @Option(
      names = "--mixtures",
      paramLabel = "COUNT",
      defaultValue = "600",
      description = "Voices that are mixed, ${DEFAULT-VALUE} by default.")
  private int mixtures;

  @Option(
      names = "--takes",
      paramLabel = "COUNT",
      defaultValue = "1",
      description = "Renders of each, 1 or 2.")
  private int takes;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The map.")
  private Path out;

  @Mixin private ConfigurationOptions options;

  ModelsMapCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = options.load();
    BundleStore store = new BundleStore(ConfiguredModels.home(configuration));
    Bundle kokoro = store.open(configuration.models().voice());
    Bundle ge2e = store.open(configuration.models().speaker());
    GraphPool pool = GraphPool.shared();
    GraphOptions on = GraphOptions.on(pool.resolve(ConfiguredModels.device(configuration)));
    Files.createDirectories(work);
    try (KokoroModel model = KokoroModel.open(kokoro.folder(), kokoro.contentHash(), pool, on);
        Ge2eEncoder encoder = Ge2eEncoder.open(ge2e.folder(), ge2e.contentHash(), pool, on);
        SpokenLanguages languages = SpokenLanguages.open(kokoro)) {
      AtomicInteger made = new AtomicInteger();
      MapTraining.Learnt learnt;
      try (ProgressDisplay display =
          shell.progress(
              () -> new StepProgress("renders", "learning", made.get(), (long) mixtures * takes))) {
        requireNonNull(display, "display is null");
        learnt =
            new MapTraining(model, encoder, languages.frontEnd(Accent.US))
                .learn(
                    StockStyle.of(KokoroVoices.open(kokoro.folder())),
                    voices,
                    work,
                    mixtures,
                    takes,
                    made::set);
      }
      Files.write(out, learnt.map().bytes());
      shell.out().println(learnt.report());
    }
    return ExitStatus.GOOD.code();
  }
}
