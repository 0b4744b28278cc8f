package io.voicemill.runtime.reference.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class TestHumanReferences {

  @TempDir private Path folder;

  private static Waveform clip(int seconds) {
    return new Waveform(new float[seconds * 100], 100);
  }

  private void file(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, StandardCharsets.UTF_8);
  }

  private HumanReferences references() {
    return new HumanReferences(
        new PackageCache(folder),
        file -> {
          try {
            return clip(Integer.parseInt(Files.readString(file, StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void halvesTakeTurns() {
    List<Waveform> clips = List.of(clip(1), clip(2), clip(3), clip(4), clip(5));
    HumanReference reference = new HumanReference("someone", clips);

    assertThat(reference.firstHalf()).containsExactly(clips.get(0), clips.get(2), clips.get(4));
    assertThat(reference.secondHalf()).containsExactly(clips.get(1), clips.get(3));
    assertThat(reference.seconds()).isEqualTo(15);
  }

  @Test
  void oneClipIsNoReference() {
    assertThatThrownBy(() -> new HumanReference("someone", List.of(clip(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fewer than two clips of someone");
  }

  @Test
  void aFolderHasASpeakerInEachFolder() throws IOException {
    file("anna/2/b.WAV", "7");
    file("anna/1/a.flac", "5");
    file("anna/1/notes.txt", "no audio");
    file("bert/1.wav", "59");
    file("bert/2.wav", "2");
    file("bert/3.wav", "4");
    file("only-one/1.wav", "4");
    file("readme.txt", "no speaker");

    List<HumanReference> found = references().ofFolder(folder);

    assertThat(found).extracting(HumanReference::name).containsExactly("anna", "bert");
    assertThat(found.get(0).clips()).extracting(Waveform::seconds).containsExactly(5., 7.);
    assertThat(found.get(1).clips()).extracting(Waveform::seconds).containsExactly(59., 2.);
  }

  @Test
  void aPackageThatIsNotThereAbortsTheTest() {
    PackageCache cache = new PackageCache(folder);
    DebianPackage wanted = new DebianPackage("voicemill-no-such-recordings", "1", "0".repeat(64));

    assertThatThrownBy(() -> cache.unpacked(wanted))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("No human recordings: ");
  }

  @Test
  void thePeopleAreListedOnce() {
    List<HumanSpeaker> people = new ArrayList<>(HumanSpeakers.wideBand());
    people.addAll(HumanSpeakers.narrowBand());

    assertThat(HumanSpeakers.wideBand()).hasSize(9);
    assertThat(people).extracting(HumanSpeaker::name).doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(
            person -> {
              assertThat(person.source().sha256()).matches("[0-9a-f]{64}");
              assertThat(person.clips()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
            });
    assertThat(people.stream().flatMap(person -> Stream.of(person.licence(), person.credit())))
        .noneMatch(String::isBlank);
  }
}
