package io.voicemill.jobs.command;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.text.TextFrontEnd;
import java.nio.file.Path;

/** What a command uses of the model runtime; each part is opened when it is first asked for. */
interface Models extends AutoCloseable {

  /** Opens nothing yet. */
  @FunctionalInterface
  interface Source {
    Models of(Configuration configuration);
  }

  /**
   * The front end of all languages.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, when the voice's bundle is not
   *     there
   */
  TextFrontEnd frontEnd();

  /**
   * The recogniser.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, DEVICE
   */
  Recognizer recognizer();

  /**
   * What understands descriptions of emotion.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE
   */
  EmotionEncoder emotions();

  /**
   * The audio of a file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  Waveform audio(Path file);

  @Override
  void close();
}
