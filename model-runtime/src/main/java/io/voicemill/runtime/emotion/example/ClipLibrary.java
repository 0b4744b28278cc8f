package io.voicemill.runtime.emotion.example;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clips that lines point to, each read and measured once while it is in use: the last {@value
 * #MOST_CLIPS} of them are kept, for five minutes, good and bad ones alike. A failure of the store
 * is not kept. Thread-safe; one clip is read by one thread at a time.
 */
public final class ClipLibrary {
  private static final int MOST_CLIPS = 64;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Map<ClipSource, ClipLibrary> SHARED = new ConcurrentHashMap<>();

  private final ClipSource source;
  private final Map<String, Shelf> shelves =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shelf> eldest) {
          return size() > MOST_CLIPS;
        }
      };

  /** A place for one clip; its lock is held while the clip is read. */
  private static final class Shelf {
    private Optional<ClipAnalysis> clip = Optional.empty();
    private Optional<Problem> problem = Optional.empty();
    private long readAt;

    private boolean fresh() {
      return (clip.isPresent() || problem.isPresent())
          && System.nanoTime() - readAt < KEPT.toNanos();
    }
  }

  public ClipLibrary(ClipSource source) {
    this.source = requireNonNull(source, "source is null");
  }

  /** The library of this JVM for a source; equal sources share one. */
  public static ClipLibrary shared(ClipSource source) {
    return SHARED.computeIfAbsent(source, ClipLibrary::new);
  }

  /**
   * What a clip comes to.
   *
   * @throws VoicemillException UNREADABLE_SOURCE or INVALID_VALUE in the column emotion_audio, or
   *     what the source throws
   */
  public ClipAnalysis clip(String uri) {
    requireNonNull(uri, "uri is null");
    Shelf shelf = shelf(uri);
    synchronized (shelf) {
      if (!shelf.fresh()) {
        read(uri, shelf);
      }
      return shelf.clip.orElseThrow(() -> new VoicemillException(shelf.problem.orElseThrow()));
    }
  }

  private Shelf shelf(String uri) {
    synchronized (shelves) {
      return shelves.computeIfAbsent(uri, key -> new Shelf());
    }
  }

  private void read(String uri, Shelf shelf) {
    shelf.clip = Optional.empty();
    shelf.problem = Optional.empty();
    try {
      shelf.clip = Optional.of(EmotionClip.analyse(source.read(uri), uri));
    } catch (VoicemillException e) {
      if (e.problem().code() == ProblemCode.ENVIRONMENT) {
        throw e;
      }
      shelf.problem = Optional.of(e.problem());
    }
    shelf.readAt = System.nanoTime();
  }
}
