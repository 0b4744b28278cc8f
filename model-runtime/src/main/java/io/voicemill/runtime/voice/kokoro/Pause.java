package io.voicemill.runtime.voice.kokoro;

import static java.util.Objects.requireNonNull;

/**
 * The silence after a clause.
 *
 * @param kind of the place where the line was cut
 * @param milliseconds from the last sound of one clause to the first of the next
 */
record Pause(Kind kind, int milliseconds) {

  /** Kinds of places where a line can be cut, the best first. */
  enum Kind {
    /** The text demands it; its length is kept when the line is stretched. */
    BREAK(0, 0),
    SENTENCE(350, 0),
    CLAUSE(200, .4),
    WORD(60, 2),
    INSIDE(0, 8),
    /** After the last clause: what the model leaves. */
    END(0, 0);

    private final int milliseconds;
    private final double cost;

    Kind(int milliseconds, double cost) {
      this.milliseconds = milliseconds;
      this.cost = cost;
    }

    /** How much a cut here harms, in units of one more pass of the model. */
    double cost() {
      return cost;
    }
  }

  Pause {
    requireNonNull(kind, "kind is null");
    if (milliseconds < 0) {
      throw new IllegalArgumentException("milliseconds is negative: " + milliseconds);
    }
  }

  /** The usual pause at such a place. */
  static Pause at(Kind kind) {
    return new Pause(kind, kind.milliseconds);
  }

  static Pause demanded(int milliseconds) {
    return new Pause(Kind.BREAK, milliseconds);
  }
}
