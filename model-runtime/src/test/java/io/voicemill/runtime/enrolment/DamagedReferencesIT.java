package io.voicemill.runtime.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.audio.decode.EncodedFiles;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of damage gets its finding; what is not damaged gets none; nothing throws. */
class DamagedReferencesIT {
  private static final int RATE = RenderedClips.SAMPLE_RATE;

  private static BundleEnroller enroller;
  private static float[] speech;
  private static List<float[]> sentences;
  private static List<float[]> others;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    enroller = RealEnroller.quick(EnrollerSettings.Poor.REFUSED);
    sentences = RenderedClips.of("af_heart");
    others = RenderedClips.of("am_michael");
    speech = RenderedClips.joined(sentences);
  }

  @AfterAll
  static void close() {
    if (enroller != null) {
      enroller.close();
    }
  }

  private Path wav(String name, float[] samples) throws IOException {
    return Files.write(folder.resolve(name + ".wav"), WavFile.bytes(new Waveform(samples, RATE)));
  }

  private static Enrolment enrol(Path... files) {
    List<ReferenceRow> rows =
        Arrays.stream(files)
            .map(file -> RealEnroller.row("amy", file, String.join(" ", RenderedClips.TEXTS)))
            .toList();
    return enroller.enroll(rows, RealEnroller.FILES);
  }

  private static void refused(Enrolment enrolment, FindingCode code, Severity severity) {
    assertThat(enrolment.getClass())
        .as(enrolment.quality().findings().toString())
        .isEqualTo(Enrolment.Refused.class);
    List<Finding> worst =
        enrolment.quality().findings().stream()
            .filter(finding -> finding.severity() != Severity.ADVICE)
            .toList();
    assertThat(worst).extracting(Finding::code).contains(code);
    assertThat(worst)
        .filteredOn(finding -> finding.code() == code)
        .extracting(Finding::severity)
        .contains(severity);
  }

  @Test
  void aGoodRecordingBecomesAVoice() throws IOException {
    Enrolment enrolment = enrol(wav("good", speech));

    assertThat(enrolment.quality().findings())
        .filteredOn(finding -> finding.severity() != Severity.ADVICE)
        .isEmpty();
    assertThat(enrolment).isInstanceOf(Enrolment.Made.class);
  }

  @Test
  void clippedAlsoBelowFullScale() throws IOException {
    float ceiling = RenderedClips.loudest(speech) / 8;
    Path file =
        wav(
            "clipped",
            RenderedClips.changed(
                speech, (i, sample) -> Math.max(-ceiling, Math.min(ceiling, sample)) * 3));
    refused(enrol(file), FindingCode.CLIPPED, Severity.POOR);
  }

  @Test
  void eightKilohertzInAWideFile() throws IOException {
    Waveform narrow = Resampler.resample(new Waveform(speech, RATE), 8_000);
    Waveform wide = Resampler.resample(narrow, 44_100);
    Path file = Files.write(folder.resolve("phone.wav"), WavFile.bytes(wide));
    refused(enrol(file), FindingCode.NARROW_BAND, Severity.POOR);
  }

  @Test
  void hum() throws IOException {
    double level = .06 * RenderedClips.loudest(speech);
    Path file =
        wav(
            "hum",
            RenderedClips.changed(
                speech,
                (i, sample) -> {
                  double hum = 0;
                  for (int k = 1; k <= 6; k++) {
                    hum += Math.sin(2 * Math.PI * 50 * k * i / RATE) / k;
                  }
                  return (float) (sample + level * hum);
                }));
    refused(enrol(file), FindingCode.HUM, Severity.POOR);
  }

  @Test
  void twoSpeakersInOneRecording() throws IOException {
    Path file =
        wav(
            "two",
            RenderedClips.joined(
                List.of(
                    sentences.get(0),
                    others.get(1),
                    sentences.get(2),
                    others.get(0),
                    sentences.get(1),
                    others.get(2))));
    refused(enrol(file), FindingCode.SEVERAL_SPEAKERS, Severity.POOR);
  }

  @Test
  void aRecordingOfSomebodyElseIsNamed() throws IOException {
    Enrolment enrolment =
        enrol(
            wav("first", speech),
            wav("second", RenderedClips.joined(List.of(sentences.get(1), sentences.get(0)))),
            wav("third", RenderedClips.joined(List.of(sentences.get(2), sentences.get(1)))),
            wav("stranger", RenderedClips.joined(others)));
    refused(enrolment, FindingCode.OTHER_SPEAKER, Severity.POOR);
    assertThat(enrolment.quality().findings())
        .filteredOn(finding -> finding.code() == FindingCode.OTHER_SPEAKER)
        .singleElement()
        .satisfies(finding -> assertThat(finding.problem()).startsWith("stranger.wav: "));
  }

  @Test
  void twoRecordingsOfDifferentPeople() throws IOException {
    refused(
        enrol(wav("one", speech), wav("other", RenderedClips.joined(others))),
        FindingCode.OTHER_SPEAKER,
        Severity.POOR);
  }

  @Test
  void musicUnderSpeechAndMusicAlone() throws IOException {
    double level = .25 * RenderedClips.loudest(speech);
    RenderedClips.Change music = (i, sample) -> (float) (sample + level * chord(i / (double) RATE));
    refused(
        enrol(wav("music", RenderedClips.changed(speech, music))),
        FindingCode.MUSIC,
        Severity.POOR);
    refused(
        enrol(wav("alone", RenderedClips.changed(new float[speech.length], music))),
        FindingCode.NO_SPEECH,
        Severity.REFUSED);
  }

  private static double chord(double seconds) {
    double[][] chords = {{220, 277.2, 329.6}, {196, 246.9, 293.7}, {174.6, 220, 261.6}};
    double[] notes = chords[(int) (seconds / .8) % chords.length];
    double sum = 0;
    for (double note : notes) {
      for (int k = 1; k <= 4; k++) {
        sum += Math.sin(2 * Math.PI * note * k * seconds) / (3 * k * k);
      }
    }
    return sum * Math.exp(-(seconds % .8));
  }

  @Test
  void halfASecond() throws IOException {
    float[] half = Arrays.copyOfRange(sentences.get(0), RATE / 2, RATE);
    refused(enrol(wav("short", half)), FindingCode.TOO_SHORT, Severity.REFUSED);
  }

  @Test
  void silence() throws IOException {
    refused(enrol(wav("silent", new float[5 * RATE])), FindingCode.SILENT, Severity.REFUSED);
  }

  @Test
  void mp3OfSixteenKilobits() {
    Path file =
        EncodedFiles.encode(folder.resolve("low.mp3"), new float[][] {speech}, RATE, "-b:a", "16k");
    Enrolment enrolment = enrol(file);
    assertThat(enrolment).isInstanceOf(Enrolment.Refused.class);
    assertThat(enrolment.quality().findings())
        .filteredOn(finding -> finding.severity() == Severity.POOR)
        .extracting(Finding::code)
        .containsAnyOf(FindingCode.LOSSY, FindingCode.NARROW_BAND);
  }

  @Test
  void aTextFileNamedWav() throws IOException {
    Path file = Files.writeString(folder.resolve("text.wav"), "Dear diary, today I sang.\n");
    refused(enrol(file), FindingCode.UNREADABLE, Severity.REFUSED);
  }

  @Test
  void aFileThatIsNotThere() {
    Recordings missing =
        uri -> {
          throw new VoicemillException(
              Problem.in(
                  "audio",
                  ProblemCode.UNREADABLE_SOURCE,
                  "There is no file " + uri + ".",
                  "The path was not found.",
                  "Check the column audio."));
        };
    Enrolment enrolment =
        enroller.enroll(
            List.of(RealEnroller.row("amy", folder.resolve("nowhere.wav"), "")), missing);
    refused(enrolment, FindingCode.UNREADABLE, Severity.REFUSED);
  }

  @Test
  void samplesThatAreNoNumbers() throws IOException {
    Path file = folder.resolve("nan.wav");
    Files.write(file, floatWav(RenderedClips.changed(speech, nanEverywhere())));
    refused(enrol(file), FindingCode.NOT_FINITE, Severity.POOR);
  }

  private static RenderedClips.Change nanEverywhere() {
    return (i, sample) -> i % 97 == 0 ? Float.NaN : sample;
  }

  private static byte[] floatWav(float[] samples) {
    int bytes = 4 * samples.length;
    ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 3).putShort((short) 1).putInt(RATE).putInt(4 * RATE);
    out.putShort((short) 4).putShort((short) 32);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (float sample : samples) {
      out.putFloat(sample);
    }
    return out.array();
  }

  @Test
  void threeHoursAreReadInPart() throws IOException {
    byte[] head = WavFile.bytes(new Waveform(RenderedClips.repeated(speech, 3), RATE));
    Path file = folder.resolve("long.wav");
    long bytes = 3L * 3600 * RATE * 2;
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head);
      out.setLength(44 + bytes);
      out.seek(4);
      out.write(little((int) (36 + bytes)));
      out.seek(40);
      out.write(little((int) bytes));
    }

    Enrolment enrolment = enrol(file);

    assertThat(enrolment.quality().findings())
        .extracting(Finding::code)
        .contains(FindingCode.TOO_LONG, FindingCode.MUCH_SILENCE);
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  @Test
  void whatIsPoorBecomesAVoiceIfTheUserAcceptsIt() throws IOException {
    float ceiling = RenderedClips.loudest(speech) / 8;
    Function<float[], float[]> clip =
        samples ->
            RenderedClips.changed(
                samples, (i, sample) -> Math.max(-ceiling, Math.min(ceiling, sample)) * 3);
    Path file = wav("clipped", clip.apply(speech));
    try (BundleEnroller lenient = RealEnroller.quick(EnrollerSettings.Poor.ACCEPTED)) {
      Enrolment enrolment =
          lenient.enroll(List.of(RealEnroller.row("amy", file, "")), RealEnroller.FILES);
      assertThat(enrolment)
          .isInstanceOfSatisfying(
              Enrolment.Made.class, made -> assertThat(made.acceptedPoor()).isTrue());
    }
  }
}
