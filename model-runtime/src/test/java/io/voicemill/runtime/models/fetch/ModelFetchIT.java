package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.VerificationListener;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Python and the package index; fetches the smallest bundle. */
class ModelFetchIT {

  @Test
  void fetchesFromThePackageIndexOnce(@TempDir Path home) throws InterruptedException {
    BundleStore store = new BundleStore(home);
    BundleFetcher fetcher = BundleFetcher.into(store);

    FetchResult first = fetcher.fetch(List.of("ge2e"), new RecordingListener());
    Bundle bundle = store.open("ge2e");
    assertThat(first.fetched()).containsExactly(bundle);
    assertThat(bundle.path("encoder.onnx")).isNotEmptyFile();
    assertThat(store.verify(bundle, VerificationListener.NONE).isClean()).isTrue();

    RecordingListener nothing = new RecordingListener();
    FetchResult second = fetcher.fetch(List.of("ge2e"), nothing);
    assertThat(second.fetched()).isEmpty();
    assertThat(second.present()).containsExactly(bundle);
    assertThat(nothing.steps()).isEmpty();
  }
}
