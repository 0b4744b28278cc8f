package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.lexicon.ConfiguredLexicons;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionModels;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models of the bundles that a configuration names. */
final class BundleModels implements Models {

  private final Configuration configuration;
  private final BundleStore store;
  private SpokenLanguages languages;
  private Recognizer recognizer;
  private EmotionEncoder emotions;

  BundleModels(Configuration configuration) {
    this.configuration = requireNonNull(configuration, "configuration is null");
    this.store = new BundleStore(ConfiguredModels.home(configuration));
  }

  @Override
  public TextFrontEnd frontEnd() {
    if (languages == null) {
      languages =
          SpokenLanguages.open(
              store.open(configuration.models().voice()), ConfiguredLexicons.of(configuration));
    }
    return languages.frontEnd(Accent.US);
  }

  @Override
  public Recognizer recognizer() {
    if (recognizer == null) {
      Bundle bundle = store.open(configuration.models().recognizer());
      GraphPool pool = GraphPool.shared();
      recognizer =
          WhisperRecognizer.open(
              bundle.folder(),
              bundle.contentHash(),
              pool,
              GraphOptions.on(pool.resolve(ConfiguredModels.device(configuration))));
    }
    return recognizer;
  }

  @Override
  public EmotionEncoder emotions() {
    if (emotions == null) {
      emotions =
          EmotionModels.open(store.open(configuration.models().emotion()), GraphPool.shared());
    }
    return emotions;
  }

  @Override
  public Waveform audio(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return WavFile.read(in, file.toString());
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "%s cannot be read.".formatted(file),
              SystemReason.of(e),
              "Check the path and its permissions."),
          e);
    }
  }

  @Override
  public void close() {
    if (recognizer != null) {
      recognizer.close();
    }
    if (emotions != null) {
      emotions.close();
    }
    if (languages != null) {
      languages.close();
    }
  }
}
