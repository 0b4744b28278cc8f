package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.PitchTrack;
import java.util.Arrays;

/** What is heard of a line's melody, at its times in the joined line. */
final class PredictedTrack {
  private static final int SAMPLES_A_VALUE = TimelinePlanner.FRAME / 2;

  private PredictedTrack() {}

  /**
   * The track.
   *
   * @param melody of the passes, two values a frame
   * @param offsets of each pass in the line, in samples
   * @param samples of the line
   */
  static PitchTrack of(LineMelody melody, int[] offsets, int samples) {
    double step = PitchTrack.FRAME_SECONDS * KokoroModel.SAMPLE_RATE;
    float[] track = new float[(int) Math.ceil(samples / step)];
    Arrays.fill(track, Float.NaN);
    for (int frame = 0; frame < track.length; frame++) {
      int sample = (int) (frame * step);
      for (int pass = 0; pass < offsets.length; pass++) {
        int value = Math.floorDiv(sample - offsets[pass], SAMPLES_A_VALUE);
        boolean[] loud = melody.loud().get(pass);
        if (value >= 0 && value < loud.length && loud[value]) {
          track[frame] = (float) LineMelody.hertz(melody.semitones().get(pass)[value]);
        }
      }
    }
    return new PitchTrack(track);
  }
}
