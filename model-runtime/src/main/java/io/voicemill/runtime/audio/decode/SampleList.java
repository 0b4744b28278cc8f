package io.voicemill.runtime.audio.decode;

import java.util.ArrayDeque;
import java.util.Deque;

/** Samples in the order in which they come, up to a limit. */
final class SampleList {
  private static final int BLOCK = 1 << 16;

  private final int limit;
  private final Deque<float[]> full = new ArrayDeque<>();
  private float[] block = new float[0];
  private int inBlock;
  private int size;

  SampleList(int limit) {
    this.limit = limit;
  }

  /** Appends what fits below the limit. */
  void add(float[] samples) {
    int count = Math.min(samples.length, limit - size);
    for (int from = 0; from < count; ) {
      if (inBlock == block.length) {
        full.add(block);
        block = new float[Math.min(BLOCK, limit - size)];
        inBlock = 0;
      }
      int part = Math.min(count - from, block.length - inBlock);
      System.arraycopy(samples, from, block, inBlock, part);
      inBlock += part;
      size += part;
      from += part;
    }
  }

  int size() {
    return size;
  }

  boolean full() {
    return size == limit;
  }

  /** All samples in one array; the list is empty afterwards. */
  float[] drain() {
    float[] all = new float[size];
    int at = 0;
    while (!full.isEmpty()) {
      float[] next = full.remove();
      System.arraycopy(next, 0, all, at, next.length);
      at += next.length;
    }
    System.arraycopy(block, 0, all, at, inBlock);
    block = new float[0];
    inBlock = 0;
    size = 0;
    return all;
  }
}
