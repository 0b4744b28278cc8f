package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.StoreProblems;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run's hold on a place in an object store, renewed until it is closed. A hold that nobody renews
 * any more, since its process died, passes to the next run that watches it for a while.
 */
final class S3Lease implements OutputStore.Ownership {

  private static final Logger log = LoggerFactory.getLogger(S3Lease.class);
  private static final Map<String, S3Lease> HELD = new ConcurrentHashMap<>();

  /**
   * How the owner shows that it lives, and how long others look.
   *
   * @param beat between two renewals
   * @param watch without a renewal after which the owner is taken for dead
   */
  record Timing(Duration beat, Duration watch) {

    static final Timing DEFAULT = new Timing(Duration.ofSeconds(4), Duration.ofSeconds(20));
  }

  private final String place;
  private final LeaseObject object;
  private final Timing timing;
  private final String owner = UUID.randomUUID().toString();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread heart = new Thread(this::renew, "voicemill-s3-lease");
  private volatile boolean lost;
  private long beats;

  private S3Lease(String place, LeaseObject object, Timing timing) {
    this.place = requireNonNull(place, "place is null");
    this.object = requireNonNull(object, "object is null");
    this.timing = requireNonNull(timing, "timing is null");
    heart.setDaemon(true);
  }

  /**
   * Takes the place, or waits until its owner shows that it lives or is taken for dead.
   *
   * @throws VoicemillException UNWRITABLE_OUTPUT if another run has it
   */
  static S3Lease take(String place, LeaseObject object, Timing timing) {
    S3Lease lease = new S3Lease(place, object, timing);
    while (!lease.isTaken()) {
      log.debug("The hold on {} changed while it was taken; once more.", place);
    }
    HELD.put(place, lease);
    lease.heart.start();
    return lease;
  }

  /**
   * Nothing if this JVM holds the place or never did.
   *
   * @throws VoicemillException UNWRITABLE_OUTPUT if another run has taken it over
   */
  static void requireNotLost(String place) {
    S3Lease lease = HELD.get(place);
    if (lease != null && lease.lost) {
      throw new VoicemillException(
          Problem.in(
              "--out",
              ProblemCode.UNWRITABLE_OUTPUT,
              "Another run has taken over %s.".formatted(place),
              "This one could not show for %d s that it lives, and two runs would overwrite each other."
                  .formatted(lease.timing.watch().toSeconds()),
              "Let the other run end, then run the same command again: nothing is rendered twice."));
    }
  }

  /** Gives back everything that this JVM holds, when it ends. */
  static void closeAll() {
    HELD.values().forEach(S3Lease::close);
  }

  /** Ends the renewals as the death of the process would. */
  void die() {
    end.countDown();
    try {
      heart.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    HELD.remove(place, this);
  }

  @Override
  public void close() {
    if (end.getCount() == 0) {
      return;
    }
    die();
    try {
      if (object.read().filter(this::isOurs).isPresent()) {
        object.delete();
      }
    } catch (RuntimeException e) {
      log.warn(
          "The hold on {} was not given back ({}): the next run waits {} s.",
          place,
          StoreAnswer.words(e),
          timing.watch().toSeconds());
    }
  }

  private boolean isTaken() {
    if (object.create(content())) {
      return true;
    }
    Optional<LeaseObject.Version> found = object.read();
    if (found.isEmpty()) {
      return false;
    }
    if (isOurs(found.get())) {
      return true;
    }
    requireUnchanged(found.get());
    log.info("The run that held {} has died; its place is taken over.", place);
    object.replace(found.get(), content());
    pause(timing.beat());
    Optional<LeaseObject.Version> after = object.read();
    if (after.isPresent() && !isOurs(after.get()) && !after.equals(found)) {
      throw StoreProblems.ownedByAnother(place);
    }
    return after.filter(this::isOurs).isPresent();
  }

  private void requireUnchanged(LeaseObject.Version found) {
    Duration step = timing.beat().dividedBy(4);
    for (Duration waited = Duration.ZERO;
        waited.compareTo(timing.watch()) < 0;
        waited = waited.plus(step)) {
      pause(step);
      Optional<LeaseObject.Version> now = object.read();
      if (now.isEmpty()) {
        return;
      }
      if (!now.get().content().equals(found.content())) {
        throw StoreProblems.ownedByAnother(place);
      }
    }
  }

  private void renew() {
    try {
      while (!end.await(timing.beat().toMillis(), TimeUnit.MILLISECONDS) && !lost) {
        beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      Optional<LeaseObject.Version> now = object.read();
      beats++;
      if (now.isEmpty()) {
        object.create(content());
      } else if (isOurs(now.get())) {
        object.replace(now.get(), content());
      } else {
        lost = true;
        log.error("Another run has taken over {}.", place);
      }
    } catch (RuntimeException e) {
      log.warn("The hold on {} was not renewed ({}); again soon.", place, StoreAnswer.words(e));
    }
  }

  private LeaseObject.Content content() {
    return new LeaseObject.Content(owner, beats);
  }

  private boolean isOurs(LeaseObject.Version version) {
    return version.content().owner().equals(owner);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another run's hold was watched", e);
    }
  }
}
