package io.voicemill.runtime.emotion;

import java.util.List;

/** Understands free descriptions of how a line is meant. Thread-safe. */
public interface EmotionEncoder extends AutoCloseable {

  /**
   * Encodes descriptions, equal ones once.
   *
   * @param descriptions in Chinese or English or both
   * @return one for each, in order; {@link DescribedEmotion#NONE} for one without a letter
   * @throws io.voicemill.schemas.problem.VoicemillException INVALID_VALUE for one that is too long;
   *     MODEL_FAILURE
   */
  List<DescribedEmotion> encode(List<String> descriptions);

  @Override
  void close();
}
