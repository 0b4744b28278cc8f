package io.voicemill.runtime.voice.kokoro.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs on disk, so that renders are not made twice. One writer at a time. */
record PairFile(Path file) {

  /** All whole pairs, by mixture and take. */
  List<Pair> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file));
      List<Pair> pairs = new ArrayList<>();
      while (buffer.remaining() >= Pair.BYTES) {
        pairs.add(Pair.of(buffer));
      }
      pairs.sort(Comparator.comparingInt(Pair::mixture).thenComparingInt(Pair::take));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a pair behind the last whole one. */
  synchronized void append(Pair pair) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long whole = channel.size() / Pair.BYTES * Pair.BYTES;
      channel.truncate(whole).position(whole);
      ByteBuffer bytes = ByteBuffer.wrap(pair.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
