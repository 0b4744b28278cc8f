package io.voicemill.jobs.command;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.text.TextFrontEnd;
import java.nio.file.Path;

/** Opens what the commands need of the model runtime. */
public interface Models {

  /**
   * The front end of all languages. It stays open until the process ends.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, when the voice's bundle is not
   *     there
   */
  TextFrontEnd frontEnd(Configuration configuration);

  /**
   * The recogniser; the caller closes it.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, DEVICE
   */
  Recognizer recognizer(Configuration configuration);

  /**
   * An audio file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  Waveform audio(Path file);
}
