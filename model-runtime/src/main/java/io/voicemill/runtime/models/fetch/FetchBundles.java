package io.voicemill.runtime.models.fetch;

import io.voicemill.runtime.models.BundleStore;
import java.nio.file.Path;
import java.util.List;

/** Fetches this user's missing bundles; the build runs it before tests that need models. */
public final class FetchBundles {

  private FetchBundles() {}

  /**
   * @param kinds which bundles; none for all
   */
  public static void main(String[] kinds) throws InterruptedException {
    BundleFetcher fetcher = BundleFetcher.into(BundleStore.ofUser());
    if (kinds.length == 0) {
      fetcher.fetchAll(new PrintingListener());
    } else {
      fetcher.fetch(List.of(kinds), new PrintingListener());
    }
  }

  private static final class PrintingListener implements FetchListener {
    @Override
    public void waiting(Path home) {
      System.err.println("Another fetch is at work in " + home + "; waiting for it to end.");
    }

    @Override
    public void step(FetchStep step) {
      System.err.println(step.kind() + " " + step.done() + "/" + step.total() + " " + step.text());
    }
  }
}
