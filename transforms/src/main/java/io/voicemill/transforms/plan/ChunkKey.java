package io.voicemill.transforms.plan;

import java.io.Serializable;
import java.util.Comparator;

/** Where a line stands: its chunk, and within it by speaker and path. */
record ChunkKey(int chunk, String speakerId, String audioPath)
    implements Serializable, Comparable<ChunkKey> {

  private static final Comparator<ChunkKey> ORDER =
      Comparator.comparingInt(ChunkKey::chunk)
          .thenComparing(ChunkKey::speakerId)
          .thenComparing(ChunkKey::audioPath);

  @Override
  public int compareTo(ChunkKey other) {
    return ORDER.compare(this, other);
  }
}
