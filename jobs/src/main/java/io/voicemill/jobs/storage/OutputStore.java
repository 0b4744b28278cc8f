package io.voicemill.jobs.storage;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The place that a run writes to, from the driver and from the executors. Paths are relative, with
 * slashes. An object is there as a whole or not at all; writing it again replaces it.
 *
 * <p>Failures are {@link io.voicemill.schemas.problem.VoicemillException}s with UNWRITABLE_OUTPUT;
 * those of a future come as its cause.
 */
public interface OutputStore extends Serializable {

  /** The place as people write it: a path or a URI. */
  String place();

  /** The place as a URI. */
  String uri();

  /** An object or folder in it, as the URI by which Spark reads and writes it. */
  String uri(String path);

  /** Writes an object; done when it is durable. */
  CompletableFuture<Void> put(String path, byte[] content, ObjectLabel label);

  /** The content of an object; empty if there is none. */
  CompletableFuture<Optional<byte[]>> read(String path);

  /** Whether there is an object at that path. */
  CompletableFuture<Boolean> exists(String path);

  /** Names of the objects and folders directly below a folder, sorted; empty if there is none. */
  List<String> list(String folder);

  /** Removes a folder with everything below it, or an object, if there is one. */
  void delete(String path);

  /**
   * Makes the place this run's own until the handle is closed or the process dies.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNWRITABLE_OUTPUT if it cannot be
   *     written or another run has it
   */
  Ownership own();

  /** What it means that Spark could not write at that path. */
  VoicemillException unwritable(String path, Throwable failure);

  /** A run's hold on the place. */
  interface Ownership extends AutoCloseable {

    @Override
    void close();
  }
}
