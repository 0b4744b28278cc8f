package io.voicemill.transforms.plan;

import java.util.Map;
import org.apache.spark.Partitioner;

/** Sends each chunk to a partition of its own. */
final class ChunkPartitioner extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final Map<Integer, Integer> partitionOfChunk;

  ChunkPartitioner(Map<Integer, Integer> partitionOfChunk) {
    this.partitionOfChunk = Map.copyOf(partitionOfChunk);
  }

  @Override
  public int numPartitions() {
    return partitionOfChunk.size();
  }

  @Override
  public int getPartition(Object key) {
    return partitionOfChunk.get(((ChunkKey) key).chunk());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChunkPartitioner partitioner
        && partitioner.partitionOfChunk.equals(partitionOfChunk);
  }

  @Override
  public int hashCode() {
    return partitionOfChunk.hashCode();
  }
}
