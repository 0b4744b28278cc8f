package io.voicemill.runtime.emotion;

import io.voicemill.runtime.emotion.description.DescriptionEncoder;
import io.voicemill.runtime.emotion.qwen.QwenEncoder;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;

/** Opens encoders of emotion. */
public final class EmotionModels {

  private EmotionModels() {}

  /**
   * Opens a bundle of the kind {@code emotion}: a language model if it holds a decoder, else the
   * encoders of each language. Both run on the CPU.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE
   */
  public static EmotionEncoder open(Bundle bundle, GraphPool pool) {
    if (bundle.manifest().files().containsKey(QwenEncoder.DECODER)) {
      return QwenEncoder.open(bundle.folder(), bundle.contentHash(), pool, GraphOptions.CPU);
    }
    return DescriptionEncoder.open(bundle.folder(), bundle.contentHash(), pool, GraphOptions.CPU);
  }
}
