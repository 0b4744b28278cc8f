package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Articulation;
import io.voicemill.runtime.voice.ProsodyExample;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Melodies over sounds that are drawn at random, a new one every tenth of a second. */
final class Sounds {
  private static final int FRAMES_A_SOUND = 8;

  private Sounds() {}

  /**
   * Frames of random sounds.
   *
   * @param words the same number gives the same sounds
   * @param place of each frame in them, from 0 to their end
   */
  static float[][] articulation(int words, int length, DoubleUnaryOperator place) {
    Random random = new Random(words);
    float[][] sounds = new float[length / FRAMES_A_SOUND + 2][Articulation.SIZE];
    for (float[] sound : sounds) {
      for (int i = 0; i < sound.length; i++) {
        sound[i] = (float) random.nextGaussian();
      }
    }
    float[][] frames = new float[length][];
    for (int i = 0; i < length; i++) {
      double at = place.applyAsDouble(i) / FRAMES_A_SOUND;
      frames[i] = sounds[Math.max(0, Math.min(sounds.length - 1, (int) at))];
    }
    return frames;
  }

  /** A voiced melody of 80 frames a second. */
  static MelodyFrames melody(float[][] articulation, DoubleUnaryOperator semitones) {
    float[] melody = new float[articulation.length];
    float[] levels = new float[articulation.length];
    for (int i = 0; i < melody.length; i++) {
      melody[i] = (float) semitones.applyAsDouble(i);
      levels[i] = 1;
    }
    return new MelodyFrames(0, melody, levels, articulation);
  }

  /** An example of 10 ms a frame, all of it voiced and alike. */
  static ProsodyExample example(int frames, double weight, DoubleUnaryOperator semitones) {
    float[] melody = new float[frames];
    for (int i = 0; i < frames; i++) {
      melody[i] = (float) semitones.applyAsDouble(i / (double) (frames - 1));
    }
    return new ProsodyExample(
        melody, new float[frames], new float[frames][Articulation.SIZE], weight);
  }
}
