package io.voicemill.jobs.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.LexiconSettings;
import io.voicemill.runtime.text.lexicon.Lexicon;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.schemas.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestConfiguredLexicons {
  private static final Path SHIPPED = Path.of("../conf/lexicon");

  @TempDir private Path folder;

  @Test
  void filesAreReadInTheirOrder() throws IOException {
    Path one = write("one.tsv", "\uFEFFword\treading\r\na\tb\r\n");
    Path two = write("two.tsv", "word\treading\n");

    Lexicons lexicons = of(one.toString(), two.toUri().toString());

    List<LexiconSource> ofRun = ofRun(lexicons);
    assertThat(ofRun)
        .extracting(LexiconSource::name)
        .containsExactly(one.toString(), two.toUri().toString());
    assertThat(ofRun.get(0).sha256()).isEqualTo(Sha256.ofFile(one));
    assertThat(lexicons.read())
        .filteredOn(lexicon -> lexicon.source().origin() == LexiconSource.Origin.RUN)
        .extracting(Lexicon::size)
        .containsExactly(1, 0);
  }

  @Test
  void lexiconsTravel() throws Exception {
    Lexicons lexicons = of(write("one.tsv", "word\treading\na\tb\n").toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(lexicons);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Lexicons arrived = (Lexicons) in.readObject();
      assertThat(arrived).isEqualTo(lexicons);
      assertThat(ofRun(arrived).get(0).text()).isEqualTo("word\treading\na\tb\n");
    }
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    String missing = folder.resolve("missing.tsv").toString();
    assertThatThrownBy(() -> of(missing))
        .hasMessageContaining("The lexicon " + missing + " cannot be read. There is no such file.");
    Path latin = folder.resolve("latin.tsv");
    Files.write(latin, new byte[] {'a', '\n', (byte) 0xff});
    assertThatThrownBy(() -> of(latin.toString()))
        .hasMessageContaining("latin.tsv, line 2 is not UTF-8.");
    Path cut = folder.resolve("cut.tsv");
    Files.write(cut, new byte[] {'a', (byte) 0xe4, (byte) 0xbd});
    assertThatThrownBy(() -> of(cut.toString())).hasMessageContaining("line 1 is not UTF-8.");
    Path huge = folder.resolve("huge.tsv");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(10_000_001);
    }
    assertThatThrownBy(() -> of(huge.toString())).hasMessageContaining("has 10000001 bytes");
    assertThatThrownBy(() -> of(write("bad.tsv", "word\treading\na\t/ж/\n").toString()))
        .hasMessageContaining("bad.tsv, line 2: ");
  }

  @Test
  void theShippedOnesAreSound() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<Path> all = files.sorted().toList();
      assertThat(all)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("en.tsv", "ja.tsv", "zh.tsv");
      for (Path file : all) {
        LexiconSource source =
            LexiconFiles.read(file.getFileName().toString(), file, LexiconSource.Origin.SHIPPED);
        assertThat(Lexicon.read(source).warnings()).isEmpty();
      }
    }
  }

  private static List<LexiconSource> ofRun(Lexicons lexicons) {
    return lexicons.sources().stream()
        .filter(source -> source.origin() == LexiconSource.Origin.RUN)
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Lexicons of(String... files) {
    return ConfiguredLexicons.of(
        Configuration.DEFAULTS.with(new LexiconSettings(Arrays.asList(files))));
  }
}
