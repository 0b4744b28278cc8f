package io.voicemill.runtime.voice.kokoro.clone;

import java.util.List;

/** Arithmetic of styles. */
final class Styles {

  private Styles() {}

  /** A style with its timbre changed. */
  static float[] moved(List<Float> style, float[] change) {
    float[] moved = new float[style.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = style.get(i) + (i < change.length ? change[i] : 0);
    }
    return moved;
  }
}
