package io.voicemill.jobs.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.run.RunNotes;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.transforms.FinishedTake;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.TakeSink;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Takes in the output of a run.
 *
 * @param runId whose finished takes are noted
 */
record StoreTakeSink(OutputStore out, String runId) implements TakeSink {

  StoreTakeSink {
    requireNonNull(out, "out is null");
    requireNonNull(runId, "runId is null");
  }

  @Override
  public String uri(String path) {
    return out.uri(path);
  }

  @Override
  public CompletableFuture<Void> keep(FinishedTake take) {
    return out.put(take.path(), take.encoded(), AudioLabel.of(take))
        .thenCompose(
            written ->
                out.put(
                    note(take.takeId(), take.path()),
                    take.json().getBytes(UTF_8),
                    ObjectLabel.JSON));
  }

  @Override
  public Set<String> withAudio(Collection<String> paths) {
    Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
    paths.forEach(path -> asked.put(path, out.exists(path)));
    Set<String> there = new HashSet<>();
    asked.forEach(
        (path, exists) -> {
          if (Futures.await(exists)) {
            there.add(path);
          }
        });
    return there;
  }

  @Override
  public CompletableFuture<Optional<String>> findNoted(String takeId, String path) {
    return out.read(note(takeId, path))
        .thenCompose(
            note ->
                note.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : out.exists(path)
                        .thenApply(
                            there ->
                                note.filter(bytes -> there)
                                    .map(bytes -> new String(bytes, UTF_8))));
  }

  private String note(String takeId, String path) {
    UUID name = UUID.nameUUIDFromBytes((path + "\n" + takeId).getBytes(UTF_8));
    return new RunNotes(out, OutputPaths.NOTES).note(runId, name.toString());
  }
}
