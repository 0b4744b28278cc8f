package io.voicemill.runtime.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBundleStore {
  @TempDir private Path home;
  private BundleStore store;

  @BeforeEach
  void create() {
    store = new BundleStore(home);
  }

  @Test
  void absentBundleSaysHowToFetchIt() {
    assertThatThrownBy(() -> store.open("kokoro"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(ProblemCode.BUNDLE);
              assertThat(e.problem().fix()).isEqualTo("Run bin/voicemill models fetch.");
            })
        .hasMessageContaining("The model bundle kokoro is not on this machine.");
  }

  @Test
  void opensByKind() throws IOException {
    BundleFixture.write(store.folder("ge2e"), "ge2e");
    assertThat(store.open("ge2e").manifest().kind()).isEqualTo("ge2e");
  }

  @Test
  void anotherContentThanTheRunBeganWithIsRefused() throws IOException {
    BundleFixture.write(store.folder("ge2e"), "ge2e");
    String hash = store.open("ge2e").contentHash();

    assertThat(store.open(new BundleId("ge2e", hash)).contentHash()).isEqualTo(hash);
    assertThatThrownBy(() -> store.open(new BundleId("ge2e", "0".repeat(64))))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("is not the one that the run began with");
  }

  @Test
  void bundleInTheFolderOfAnotherKindIsRefused() throws IOException {
    BundleFixture.write(store.folder("whisper"), "ge2e");
    assertThatThrownBy(() -> store.open("whisper"))
        .hasMessageContaining("holds a bundle of kind ge2e");
  }

  @Test
  void olderRevisionIsRefused() throws IOException {
    BundleFixture.write(store.folder("ge2e"), "ge2e", 0);
    assertThatThrownBy(() -> store.open("ge2e"))
        .hasMessageContaining("ge2e has revision 0")
        .hasMessageContaining("reads revision 1");
  }

  @Test
  void bundlesOfOwnKindsMayHaveAnyRevision() throws IOException {
    BundleFixture.write(store.folder("indextts2"), "indextts2", 0);
    assertThat(store.open("indextts2").manifest().revision()).isZero();
  }

  @Test
  void listsUsableAndBrokenBundles() throws IOException {
    BundleFixture.write(store.folder("whisper"), "whisper");
    Files.createDirectories(store.folder("ge2e"));
    Files.createDirectories(store.folder(".partial-kokoro-1"));
    List<BundleListing> listing = store.list();
    assertThat(listing).extracting(BundleListing::kind).containsExactly("ge2e", "whisper");
    assertThat(listing.get(0).problem())
        .hasValueSatisfying(problem -> assertThat(problem.problem()).contains("no bundle.json"));
    assertThat(listing.get(1).bundle()).contains(store.open("whisper"));
  }

  @Test
  void emptyHomeListsNothing() {
    assertThat(store.list()).isEmpty();
  }

  @Test
  void freshBundleIsClean() throws IOException {
    BundleFixture.write(store.folder("ge2e"), "ge2e");
    List<String> heard = new ArrayList<>();
    BundleVerification found =
        store.verify(
            store.open("ge2e"),
            (file, done, total) -> heard.add("%s %d/%d".formatted(file, done, total)));
    assertThat(found.isClean()).isTrue();
    assertThat(heard).containsExactly("mel.onnx 3/8", "voices/af.bin 8/8");
  }

  @Test
  void verificationFindsFlippedMissingAndExtraFiles() throws IOException {
    Path folder = BundleFixture.write(store.folder("ge2e"), "ge2e");
    Bundle bundle = store.open("ge2e");
    Files.writeString(folder.resolve("mel.onnx"), "mEl");
    Files.delete(folder.resolve("voices/af.bin"));
    Files.writeString(folder.resolve("voices/zz.bin"), "more");
    BundleVerification found = store.verify(bundle, VerificationListener.NONE);
    assertThat(found)
        .isEqualTo(
            new BundleVerification(
                List.of("voices/af.bin"), List.of("mel.onnx"), List.of("voices/zz.bin")));
    assertThat(found.isWhole()).isFalse();
  }

  @Test
  void extraFilesAloneDoNoHarm() throws IOException {
    Path folder = BundleFixture.write(store.folder("ge2e"), "ge2e");
    Files.writeString(folder.resolve(".DS_Store"), "");
    BundleVerification found = store.verify(store.open("ge2e"), VerificationListener.NONE);
    assertThat(found.isClean()).isFalse();
    assertThat(found.isWhole()).isTrue();
  }
}
