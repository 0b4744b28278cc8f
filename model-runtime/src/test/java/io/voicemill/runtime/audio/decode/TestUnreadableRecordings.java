package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestUnreadableRecordings {
  @TempDir private Path folder;
  private Path speech;

  @BeforeEach
  void aRecordingThatOthersMayNotReach() {
    speech =
        EncodedFiles.encode(
            folder.resolve("speech.wav"), new float[][] {Signals.speech(0.5, 16_000)}, 16_000);
  }

  @Test
  void aMissingFile() {
    assertRefused(folder.resolve("none.wav"), "There is no such file.");
  }

  @Test
  void aFolder() {
    assertRefused(folder, "It is a folder or a device, and not a file.");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(write("empty.wav", ""), "The file is empty.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text.wav", "text.mp3", "text.g722", "text.gsm", "text"})
  void aTextFile(String name) throws IOException {
    assertRefused(write(name, "Dies ist kein Tön.\n".repeat(400)), "It is a text file");
  }

  @Test
  void aPlaylistIsNotFollowed() throws IOException {
    String playlist = "#EXTM3U\n#EXTINF:10,\n" + speech + "\n";

    assertRefused(write("list.m3u", playlist), "It is a text file");
    assertRefused(write("list.m3u8", playlist + "#EXT-X-ENDLIST\n"), "It is a text file");
    assertRefused(write("list.wav", playlist), "It is a text file");
  }

  /** A control character makes them no text; FFmpeg alone would play each of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nspeech.wav\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile speech.wav\n",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"></MPD>",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n"
      })
  void aScriptInDisguiseIsNotFollowed(String script) throws IOException {
    for (String ending : List.of("wav", "m3u8", "ffconcat", "mpd", "sdp", "mp3")) {
      assertRefused(
          write("script." + ending, script + "\u0001\n"), "It is damaged, or of a format");
    }
  }

  @Test
  void aFormatThatIsNotRead() throws IOException {
    Path tta = folder.resolve("speech.tta");
    EncodedFiles.run(List.of("-v", "error", "-i", speech.toString(), tta.toString()));

    assertRefused(tta, "It is damaged, or of a format that is not read");
  }

  @Test
  void aCodecThatIsNotRead() throws IOException {
    Path film = folder.resolve("speech.mka");
    EncodedFiles.run(
        List.of("-v", "error", "-i", speech.toString(), "-c:a", "ac3", film.toString()));

    assertRefused(film, "Its audio is encoded as ac3, which is not read.");
  }

  @Test
  void aFilmWithoutSound() throws IOException {
    Path film = folder.resolve("film.mp4");
    EncodedFiles.run(
        List.of(
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=d=1:s=64x64",
            "-c:v",
            "mpeg4",
            film.toString()));

    assertRefused(film, "It holds no audio.");
  }

  @Test
  void aHeaderAndNothingElse() throws IOException {
    Path header = folder.resolve("header.wav");
    Files.write(header, Arrays.copyOf(Files.readAllBytes(speech), 44));

    assertThatThrownBy(() -> decode(header))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("Cannot read the recording " + header + ".");
  }

  @Test
  void randomBytes() throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(3).nextBytes(bytes);
    Path file = folder.resolve("random.ogg");
    Files.write(file, bytes);

    assertRefused(file, "It is damaged, or of a format that is not read");
  }

  @Test
  void aSampleRateThatNoSpeechHas() {
    Path slow =
        EncodedFiles.encode(
            folder.resolve("slow.wav"), new float[][] {Signals.speech(0.5, 16_000)}, 1000);

    assertRefused(slow, "Its sample rate is 1000 Hz; rates of 4000 to 192000 Hz are read.");
  }

  @Test
  void samplesOnNoScale() {
    float[] samples = new float[8000];
    Arrays.fill(samples, Float.NaN);
    Path file =
        EncodedFiles.encode(
            folder.resolve("nan.wav"), new float[][] {samples}, 8000, "-c:a", "pcm_f32le");

    assertRefused(file, "None of its 8000 samples is a number on a scale of -1 to 1.");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static Recording decode(Path file) {
    return AudioDecoder.decode(file, DecodeLimits.DEFAULT);
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> decode(file))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE);
              assertThat(e.problem().problem())
                  .isEqualTo("Cannot read the recording " + file + ".");
              assertThat(e.problem().why()).startsWith(why);
              assertThat(e.problem().fix()).isNotBlank();
            });
  }
}
