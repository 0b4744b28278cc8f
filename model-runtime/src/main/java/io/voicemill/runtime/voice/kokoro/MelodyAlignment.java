package io.voicemill.runtime.voice.kokoro;

import java.util.Arrays;

/**
 * Where the frames of a line lie in an example that may speak the same words: dynamic time warping
 * (H. Sakoe and S. Chiba, 1978) over articulation, voicing and level.
 *
 * @param positions for each frame of the line, the place in the example
 * @param cost mean distance along the path
 * @param sameWords 0 for other words, 1 for the same
 */
record MelodyAlignment(float[] positions, double cost, double sameWords) {
  private static final double MOST_STRETCH = 2.2;
  private static final double BAND = .2;
  private static final int LEAST_BAND = 40;
  private static final double WAIT_COST = .12;
  private static final double VOICING = .5;
  private static final double LEVEL = .5;
  private static final double SURE = .2;
  private static final double UNSURE = .26;
  private static final byte BOTH = 0;
  private static final byte LINE = 1;
  private static final byte EXAMPLE = 2;
  private static final double PATH_HERTZ = 8;

  static MelodyAlignment of(MelodyFrames line, MelodyFrames example) {
    int rows = line.levels().length;
    int columns = example.levels().length;
    double stretch = columns / (double) rows;
    if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) {
      float[] positions = new float[rows];
      for (int i = 0; i < rows; i++) {
        positions[i] = (float) (i * stretch);
      }
      return new MelodyAlignment(positions, 1, 0);
    }
    return new Warp(line, example).aligned();
  }

  private static final class Warp {
    private final MelodyFrames line;
    private final MelodyFrames example;
    private final int rows;
    private final int columns;
    private final int reach;
    private final byte[][] steps;

    Warp(MelodyFrames line, MelodyFrames example) {
      this.line = line;
      this.example = example;
      this.rows = line.levels().length;
      this.columns = example.levels().length;
      this.reach = Math.max(LEAST_BAND, (int) (BAND * columns));
      this.steps = new byte[rows][];
    }

    MelodyAlignment aligned() {
      double[] before = new double[columns];
      double[] now = new double[columns];
      Arrays.fill(before, Double.POSITIVE_INFINITY);
      for (int row = 0; row < rows; row++) {
        Arrays.fill(now, Double.POSITIVE_INFINITY);
        int first = first(row);
        steps[row] = new byte[last(row) - first + 1];
        for (int column = first; column <= last(row); column++) {
          double distance = distance(row, column);
          double both =
              row == 0 && column == 0
                  ? 0
                  : row == 0 || column == 0 ? Double.POSITIVE_INFINITY : before[column - 1];
          double waiting = before[column] + WAIT_COST;
          double skipping = column == 0 ? Double.POSITIVE_INFINITY : now[column - 1] + WAIT_COST;
          double least = Math.min(both, Math.min(waiting, skipping));
          steps[row][column - first] = least == both ? BOTH : least == waiting ? LINE : EXAMPLE;
          now[column] = least + distance;
        }
        double[] spare = before;
        before = now;
        now = spare;
      }
      return traced(before[columns - 1]);
    }

    private MelodyAlignment traced(double total) {
      float[] positions = new float[rows];
      int row = rows - 1;
      int column = columns - 1;
      int length = 0;
      int sum = 0;
      int count = 0;
      while (row >= 0 && column >= 0) {
        length++;
        sum += column;
        count++;
        byte step = steps[row][column - first(row)];
        if (step != EXAMPLE) {
          positions[row] = sum / (float) count;
          sum = 0;
          count = 0;
          row--;
        }
        column -= step == LINE ? 0 : 1;
      }
      double cost = total / Math.max(1, length);
      double sure = Math.max(0, Math.min(1, (UNSURE - cost) / (UNSURE - SURE)));
      return new MelodyAlignment(
          Smoothing.lowPassed(positions, PATH_HERTZ), cost, sure * sure * (3 - 2 * sure));
    }

    private int first(int row) {
      return Math.max(0, (int) ((long) row * columns / rows) - reach);
    }

    private int last(int row) {
      return Math.min(columns - 1, (int) ((long) row * columns / rows) + reach);
    }

    private double distance(int row, int column) {
      float[] one = line.articulation()[row];
      float[] other = example.articulation()[column];
      float squares = 0;
      for (int i = 0; i < one.length; i++) {
        squares += (one[i] - other[i]) * (one[i] - other[i]);
      }
      return Math.sqrt(squares / (2 * one.length))
          + (line.voiced(row) == example.voiced(column) ? 0 : VOICING)
          + LEVEL * Math.abs(line.levels()[row] - example.levels()[column]);
    }
  }

}
