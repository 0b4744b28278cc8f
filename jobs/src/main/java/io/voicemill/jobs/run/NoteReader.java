package io.voicemill.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.Futures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/** Reads notes of finished takes, by their paths, several at once. */
public record NoteReader(OutputStore out) implements MapPartitionsFunction<String, String> {

  private static final int AT_ONCE = 32;

  public NoteReader {
    requireNonNull(out, "out is null");
  }

  @Override
  public Iterator<String> call(Iterator<String> paths) {
    return new Notes(out, paths);
  }

  private static final class Notes implements Iterator<String> {

    private final OutputStore out;
    private final Iterator<String> paths;
    private final Deque<CompletableFuture<Optional<byte[]>>> asked = new ArrayDeque<>();

    Notes(OutputStore out, Iterator<String> paths) {
      this.out = out;
      this.paths = paths;
    }

    @Override
    public boolean hasNext() {
      return !asked.isEmpty() || paths.hasNext();
    }

    @Override
    public String next() {
      while (asked.size() < AT_ONCE && paths.hasNext()) {
        asked.add(out.read(paths.next()));
      }
      if (asked.isEmpty()) {
        throw new NoSuchElementException();
      }
      return new String(Futures.await(asked.remove()).orElseThrow(), UTF_8);
    }
  }
}
