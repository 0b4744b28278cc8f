package io.voicemill.runtime.models;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model bundles of one machine, in {@code bundles} of the home: one folder for each, named for
 * its kind, or for its kind and a name of its own: {@code emotion}, {@code emotion-qwen3}.
 */
public final class BundleStore {
  private final Path home;

  /**
   * @param home the folder described by {@link VoicemillHome}; need not exist
   */
  public BundleStore(Path home) {
    this.home = requireNonNull(home, "home is null");
  }

  /** The store of this user. */
  public static BundleStore ofUser() {
    return new BundleStore(VoicemillHome.ofUser());
  }

  /** The folder around all that belongs to this store. */
  public Path home() {
    return home;
  }

  /** Where the bundle of a kind lies or would lie. */
  public Path folder(String kind) {
    return home.resolve("bundles").resolve(kind);
  }

  /** Whether there is a folder for the bundle of this name. */
  public boolean holds(String kind) {
    return Files.isDirectory(folder(kind));
  }

  /**
   * Opens the bundle of a kind; checks that its files are there and have their lengths.
   *
   * @throws VoicemillException BUNDLE, when it is absent, damaged or of an older revision
   */
  public Bundle open(String kind) {
    Path folder = folder(kind);
    if (!Files.isDirectory(folder)) {
      throw BundleProblems.absent(kind, folder);
    }
    Bundle bundle = Bundle.open(folder);
    if (!isNameOf(kind, bundle.manifest().kind())) {
      throw BundleProblems.otherKind(kind, bundle);
    }
    FetchableBundle.find(kind)
        .filter(current -> bundle.manifest().revision() < current.revision())
        .ifPresent(
            current -> {
              throw BundleProblems.outdated(bundle, current.revision());
            });
    return bundle;
  }

  /**
   * Opens the bundle of a kind, if it is the one that the run began with.
   *
   * @throws VoicemillException BUNDLE, also when its content is another
   */
  public Bundle open(BundleId expected) {
    Bundle bundle = open(expected.kind());
    if (!bundle.contentHash().equals(expected.contentHash())) {
      throw BundleProblems.otherContent(bundle, expected);
    }
    return bundle;
  }

  /** Every bundle folder of this store, by kind; those that cannot be opened with their problem. */
  public List<BundleListing> list() {
    Path bundles = home.resolve("bundles");
    if (!Files.isDirectory(bundles)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(bundles)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(kind -> !kind.startsWith("."))
          .sorted()
          .map(this::listing)
          .toList();
    } catch (IOException e) {
      throw BundleProblems.unreadable(bundles, e);
    }
  }

  /** Compares every byte of a bundle with its manifest. */
  public BundleVerification verify(Bundle bundle, VerificationListener listener) {
    try {
      return new BundleVerifier(bundle).verify(listener);
    } catch (IOException e) {
      throw BundleProblems.unreadable(bundle.folder(), e);
    }
  }

  private static boolean isNameOf(String folder, String kind) {
    return folder.equals(kind) || folder.startsWith(kind + "-");
  }

  private BundleListing listing(String kind) {
    try {
      return new BundleListing(kind, Optional.of(open(kind)), Optional.empty());
    } catch (VoicemillException e) {
      return new BundleListing(kind, Optional.empty(), Optional.of(e.problem()));
    }
  }
}
