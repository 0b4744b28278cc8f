package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Articulation;

/**
 * How unlike a frame of a line and one of an example are: in articulation and its movement, which
 * count most, in voicing, level and the movement of F0. About 1 for frames taken at random.
 */
final class FrameDistance {
  private static final double VOICING = .25;
  private static final double LEVEL = .25;
  private static final double MELODY = .3;
  private static final double SEMITONES = 6;
  private static final double MOST_SEMITONES = 9;
  private static final int REACH = 4;

  private final MelodyFrames line;
  private final MelodyFrames example;
  private final Movement lineMovement;
  private final Movement exampleMovement;

  private record Movement(float[][] articulation, float[] semitones) {

    static Movement of(MelodyFrames frames) {
      int length = frames.length();
      float[] melody = frames.melody();
      float[][] articulation = new float[length][Articulation.SIZE];
      float[] semitones = new float[length];
      for (int i = 0; i < length; i++) {
        int before = Math.max(0, i - REACH);
        int after = Math.min(length - 1, i + REACH);
        semitones[i] = melody[after] - melody[before];
        for (int k = 0; k < Articulation.SIZE; k++) {
          articulation[i][k] = frames.articulation()[after][k] - frames.articulation()[before][k];
        }
      }
      return new Movement(articulation, semitones);
    }
  }

  FrameDistance(MelodyFrames line, MelodyFrames example) {
    this.line = line;
    this.example = example;
    this.lineMovement = Movement.of(line);
    this.exampleMovement = Movement.of(example);
  }

  double between(int row, int column) {
    float squares =
        squares(line.articulation()[row], example.articulation()[column])
            + squares(lineMovement.articulation()[row], exampleMovement.articulation()[column]);
    double turn = Math.abs(lineMovement.semitones()[row] - exampleMovement.semitones()[column]);
    return Math.sqrt(squares / (4 * Articulation.SIZE))
        + (line.voiced(row) == example.voiced(column) ? 0 : VOICING)
        + LEVEL * Math.abs(line.levels()[row] - example.levels()[column])
        + MELODY * Math.min(MOST_SEMITONES, turn) / SEMITONES;
  }

  private static float squares(float[] one, float[] other) {
    float squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return squares;
  }
}
