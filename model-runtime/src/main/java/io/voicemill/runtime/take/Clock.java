package io.voicemill.runtime.take;

import java.util.function.Supplier;

/** Adds up the wall time of one kind of work on a line. */
final class Clock {

  private long nanoseconds;

  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanoseconds += System.nanoTime() - start;
    }
  }

  double seconds() {
    return nanoseconds / 1e9;
  }
}
