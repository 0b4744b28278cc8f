package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.script.Language;
import java.util.Arrays;
import java.util.Optional;

/**
 * A voice: one style for each number of tokens.
 *
 * @param styles [510, 256] in row-major order, row n - 1 for n tokens; the first half of a row is
 *     timbre, the second prosody
 * @param manner what is the voice's own beside its style
 */
record KokoroVoice(
    String speakerId,
    Language language,
    String locale,
    String contentHash,
    Optional<VoiceReference> reference,
    float[] styles,
    VoiceManner manner)
    implements Voice {

  static final int ROWS = 510;
  static final int WIDTH = 256;
  static final int HALF = WIDTH / 2;

  KokoroVoice {
    if (styles.length != ROWS * WIDTH) {
      throw new IllegalArgumentException("not a table of 510 styles: " + styles.length);
    }
  }

  /** One row of a table of styles. */
  static float[] row(float[] styles, int row) {
    return Arrays.copyOfRange(styles, row * WIDTH, (row + 1) * WIDTH);
  }

  float[] timbre(int row) {
    return Arrays.copyOfRange(styles, row * WIDTH, row * WIDTH + HALF);
  }

  float[] prosody(int row) {
    return Arrays.copyOfRange(styles, row * WIDTH + HALF, (row + 1) * WIDTH);
  }
}
