package io.voicemill.runtime.voice.kokoro;

import java.util.Arrays;

/**
 * Dynamic time warping of a line onto an example (H. Sakoe and S. Chiba, "Dynamic programming
 * algorithm optimization for spoken word recognition", IEEE Transactions on Acoustics, Speech and
 * Signal Processing 26, 1978): steps of one frame in both, or in one at a price, within a band.
 */
final class TimeWarp {
  private static final double BAND = .2;
  private static final int LEAST_BAND = 40;
  private static final double WAIT_COST = .3;
  private static final byte BOTH = 0;
  private static final byte LINE = 1;
  private static final byte EXAMPLE = 2;

  private final FrameDistance distance;
  private final int rows;
  private final int columns;
  private final int reach;
  private final byte[][] steps;

  private TimeWarp(MelodyFrames line, MelodyFrames example) {
    this.distance = new FrameDistance(line, example);
    this.rows = line.length();
    this.columns = example.length();
    this.reach = Math.max(LEAST_BAND, (int) (BAND * columns));
    this.steps = new byte[rows][];
  }

  /**
   * The cheapest path.
   *
   * @param positions for each frame of the line, the place in the example
   * @param cost mean over the path
   */
  record Path(float[] positions, double cost) {}

  static Path of(MelodyFrames line, MelodyFrames example) {
    return new TimeWarp(line, example).path();
  }

  private Path path() {
    double[] before = new double[columns];
    double[] now = new double[columns];
    Arrays.fill(before, Double.POSITIVE_INFINITY);
    for (int row = 0; row < rows; row++) {
      Arrays.fill(now, Double.POSITIVE_INFINITY);
      int first = first(row);
      steps[row] = new byte[last(row) - first + 1];
      for (int column = first; column <= last(row); column++) {
        double both = column == 0 ? start(row) : row == 0 ? Double.MAX_VALUE : before[column - 1];
        double waiting = before[column] + WAIT_COST;
        double skipping = column == 0 ? Double.MAX_VALUE : now[column - 1] + WAIT_COST;
        double least = Math.min(both, Math.min(waiting, skipping));
        steps[row][column - first] = least == both ? BOTH : least == waiting ? LINE : EXAMPLE;
        now[column] = least + distance.between(row, column);
      }
      double[] spare = before;
      before = now;
      now = spare;
    }
    return traced(before[columns - 1]);
  }

  private static double start(int row) {
    return row == 0 ? 0 : Double.MAX_VALUE;
  }

  private Path traced(double total) {
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
    return new Path(positions, total / Math.max(1, length));
  }

  private int first(int row) {
    return Math.max(0, centre(row) - reach);
  }

  private int last(int row) {
    return Math.min(columns - 1, centre(row) + reach);
  }

  private int centre(int row) {
    return (int) ((long) row * columns / rows);
  }
}
