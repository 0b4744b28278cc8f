package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The models that make takes, open until they are closed together.
 *
 * @param bundle identifier and content hash of the voice model
 * @param device that the voice model really uses
 */
public record SpeechModels(
    KokoroModel voice,
    Optional<WhisperRecognizer> recognizer,
    SpeakerEncoder encoder,
    String bundle,
    Device device,
    Deque<AutoCloseable> open)
    implements AutoCloseable {

  public SpeechModels {
    requireNonNull(voice, "voice is null");
    requireNonNull(recognizer, "recognizer is null");
    requireNonNull(encoder, "encoder is null");
  }

  /**
   * Opens them.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, DEVICE
   */
  public static SpeechModels open(MakerSettings settings) {
    BundleStore store = settings.store();
    Bundle voiceBundle = store.open(settings.voiceBundle());
    Bundle speakerBundle = store.open(settings.speakerBundle());
    GraphPool pool = GraphPool.shared();
    Device device = pool.resolve(Device.parse(settings.device()));
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try {
      KokoroModel voice =
          KokoroModel.open(
              voiceBundle.folder(),
              voiceBundle.contentHash(),
              pool,
              settings.gpu().voice().on(device));
      open.push(voice);
      Optional<WhisperRecognizer> recognizer = Optional.empty();
      if (settings.listening() != MakerSettings.Listening.OFF) {
        Bundle bundle = store.open(settings.recognizerBundle());
        recognizer =
            Optional.of(
                WhisperRecognizer.open(
                    bundle.folder(),
                    bundle.contentHash(),
                    pool,
                    settings.gpu().recognizer().on(device)));
        open.push(recognizer.get());
      }
      SpeakerEncoder encoder =
          Ge2eEncoder.open(
              speakerBundle.folder(),
              speakerBundle.contentHash(),
              pool,
              settings.gpu().speaker().on(device));
      open.push(encoder);
      return new SpeechModels(
          voice,
          recognizer,
          encoder,
          voiceBundle.manifest().id() + "@" + voiceBundle.contentHash().substring(0, 12),
          voice.device(),
          open);
    } catch (RuntimeException e) {
      closeAll(open);
      throw e;
    }
  }

  @Override
  public void close() {
    closeAll(open);
  }

  private static void closeAll(Deque<AutoCloseable> open) {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("A model cannot be closed.", e);
      }
    }
  }
}
