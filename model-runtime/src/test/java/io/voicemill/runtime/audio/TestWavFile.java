package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestWavFile {
  private static final byte[] PCM_GUID_TAIL = {
    0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
  };

  @Test
  void roundTripIsWithinHalfALeastSignificantBit() {
    Waveform noise = Tones.noise(.99, 1, 24_000, 7);
    Waveform back = WavFile.read(WavFile.bytes(noise), "noise");
    assertThat(back.sampleRate()).isEqualTo(24_000);
    assertThat(back.samples()).hasSameSizeAs(noise.samples());
    for (int i = 0; i < noise.samples().length; i++) {
      assertThat(back.samples()[i]).isCloseTo(noise.samples()[i], within(.5f / 32_768 + 1e-7f));
    }
  }

  @Test
  void pcm16SurvivesUnchanged() {
    byte[] bytes = WavFile.bytes(Tones.noise(1, .2, 16_000, 3));
    assertThat(WavFile.bytes(WavFile.read(bytes, "pcm16"))).isEqualTo(bytes);
  }

  @Test
  void writesTheHeaderThatPlayersExpect() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WavFile.write(new Waveform(new float[] {0, .5f, 2, -2}, 24_000), out);
    ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.limit()).isEqualTo(44 + 8);
    assertThat(file.getInt(4)).isEqualTo(file.limit() - 8);
    assertThat(file.getInt(24)).isEqualTo(24_000);
    assertThat(file.getInt(28)).isEqualTo(48_000);
    assertThat(file.getInt(40)).isEqualTo(8);
    assertThat(new short[] {file.getShort(44), file.getShort(46), file.getShort(48)})
        .containsExactly((short) 0, (short) 16_384, Short.MAX_VALUE);
    assertThat(file.getShort(50)).isEqualTo(Short.MIN_VALUE);
  }

  @Test
  void aLabelStandsBehindTheAudioAndDoesNotChangeIt() {
    Waveform odd = Tones.noise(.5, .1, 16_000, 3);
    byte[] labelled = WavFile.bytes(odd, WavLabel.synthetic("a1b2"));
    assertThat(WavFile.bytes(WavFile.read(labelled, "labelled"))).isEqualTo(WavFile.bytes(odd));
    assertThat(ByteBuffer.wrap(labelled).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(labelled.length - 8);
    assertThat(labelled.length % 2).isZero();
    assertThat(WavLabel.read(labelled))
        .containsEntry("ISFT", "Voicemill")
        .hasEntrySatisfying(
            "ICMT",
            comment -> assertThat(comment).contains("\"synthetic\":true", "\"take_id\":\"a1b2\""));
    assertThat(WavLabel.read(WavFile.bytes(odd))).isEmpty();
  }

  @Test
  void aLabelCutOffAnywhereIsNoLabel() {
    byte[] labelled = WavFile.bytes(Tones.noise(.5, .01, 16_000, 3), WavLabel.synthetic("a1b2"));
    for (int length = 0; length < labelled.length; length++) {
      assertThat(WavLabel.read(Arrays.copyOf(labelled, length))).isEmpty();
    }
  }

  @Test
  void refusesToWriteNotANumber() {
    assertThatThrownBy(() -> WavFile.bytes(new Waveform(new float[] {0, Float.NaN}, 8_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample 1 is not finite: NaN");
  }

  @ParameterizedTest
  @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32", "3,64"})
  void readsEveryEncoding(int tag, int bits) {
    double[] values = {0, .5, -.5, .25, -1};
    float[] samples =
        WavFile.read(file(fmt(tag, 1, 16_000, bits), data(tag, bits, values)), "x").samples();
    assertThat(samples).containsExactly(0, .5f, -.5f, .25f, -1);
  }

  @ParameterizedTest
  @CsvSource({"1,16", "1,24", "3,32"})
  void readsExtensible(int tag, int bits) {
    byte[] plain = fmt(0xFFFE, 1, 48_000, bits);
    ByteBuffer fmt = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    fmt.put(plain).putShort((short) 22).putShort((short) bits).putInt(4).putShort((short) tag);
    fmt.put(PCM_GUID_TAIL);
    Waveform read = WavFile.read(file(fmt.array(), data(tag, bits, .5, -.25)), "x");
    assertThat(read.samples()).containsExactly(.5f, -.25f);
    assertThat(read.sampleRate()).isEqualTo(48_000);
  }

  @Test
  void mixesChannelsByTheirMean() {
    byte[] data = data(1, 16, .5, -.5, .5, .25, 0, .75);
    assertThat(WavFile.read(file(fmt(1, 2, 8_000, 16), data), "x").samples())
        .containsExactly(0, .375f, .375f);
    assertThat(WavFile.read(file(fmt(1, 3, 8_000, 16), data), "x").samples())
        .containsExactly(.5f / 3, 1f / 3);
  }

  @Test
  void passesOverOtherChunksAndOddSizes() {
    byte[] list = chunk("LIST", "INFOx".getBytes(StandardCharsets.US_ASCII));
    byte[] file =
        riff(
            join(
                list,
                chunk("fmt ", fmt(1, 1, 8_000, 8)),
                list,
                chunk("data", data(1, 8, .5, 0, -.5)),
                list));
    assertThat(WavFile.read(file, "x").samples()).containsExactly(.5f, 0, -.5f);
  }

  @Test
  void readsAStreamOfUnknownLengthToItsEnd() {
    byte[] bytes = WavFile.bytes(Tones.sine(440, .5, .1, 8_000));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
    assertThat(WavFile.read(new ByteArrayInputStream(bytes), "pipe").samples()).hasSize(800);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|0|no WAV file",
        "22|0|says 0 channels",
        "24|0|sample rate of 0 Hz",
        "34|24|contradicts itself",
        "20|2|compressed (MS ADPCM, format tag 0x0002)",
        "20|85|compressed (MP3, format tag 0x0055)",
        "20|3|float of 2 bytes",
        "40|4000|cut short: its header says 4000 bytes of samples, 200 are there",
        "40|0|holds no samples",
        "40|101|not whole frames",
        "16|14|needs at least 16",
        "16|9999|ends inside of a chunk",
      })
  void saysWhatIsWrong(int offset, short value, String why) {
    byte[] bytes = WavFile.bytes(Tones.sine(440, .5, .0125, 8_000));
    if (offset == 4) {
      bytes[0] = 'X';
    } else {
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(offset, value);
    }
    assertThatThrownBy(() -> WavFile.read(bytes, "take.wav"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE))
        .hasMessageContaining("take.wav")
        .hasMessageContaining(why);
  }

  @Test
  void refusesSamplesThatAreNotFinite() {
    byte[] file = file(fmt(3, 1, 8_000, 32), data(3, 32, 0, Double.NaN));
    assertThatThrownBy(() -> WavFile.read(file, "x"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("sample 1 is not a finite number");
  }

  @Test
  void refusesWhatIsEmptyOrAnotherFormat() {
    assertThatThrownBy(() -> WavFile.read(new byte[0], "x")).hasMessageContaining("It is empty");
    assertThatThrownBy(() -> WavFile.read("RF64----WAVE".getBytes(StandardCharsets.US_ASCII), "x"))
        .hasMessageContaining("of the kind RF64");
    assertThatThrownBy(() -> WavFile.read(riff(new byte[0]), "x"))
        .hasMessageContaining("no data chunk");
    assertThatThrownBy(
            () -> WavFile.read(riff(chunk("data", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})), "x"))
        .hasMessageContaining("before the fmt chunk");
  }

  @Test
  void damagedFilesGiveNothingButVoicemillException() {
    Random random = new Random(11);
    byte[] good = file(fmt(1, 2, 44_100, 24), data(1, 24, new double[600]));
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = good.clone();
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
        bytes[random.nextInt(44)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try {
        assertThat(WavFile.read(bytes, "fuzz").samples()).isNotEmpty();
      } catch (VoicemillException e) {
        assertThat(e.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE);
        refused++;
      }
    }
    assertThat(refused).isBetween(5_000, 19_999);
  }

  private static byte[] fmt(int tag, int channels, int rate, int bits) {
    int frame = channels * bits / 8;
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) tag)
        .putShort((short) channels)
        .putInt(rate)
        .putInt(rate * frame)
        .putShort((short) frame)
        .putShort((short) bits)
        .array();
  }

  private static byte[] data(int tag, int bits, double... values) {
    ByteBuffer out = ByteBuffer.allocate(values.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      long whole = Math.round(value * Math.pow(2, bits - 1));
      switch (tag * 100 + bits) {
        case 108 -> out.put((byte) (whole + 128));
        case 116 -> out.putShort((short) whole);
        case 124 -> out.putShort((short) whole).put((byte) (whole >> 16));
        case 132 -> out.putInt((int) whole);
        case 332 -> out.putFloat((float) value);
        case 364 -> out.putDouble(value);
        default -> throw new IllegalArgumentException("no such encoding");
      }
    }
    return out.array();
  }

  private static byte[] file(byte[] fmt, byte[] data) {
    return riff(join(chunk("fmt ", fmt), chunk("data", data)));
  }

  private static byte[] riff(byte[] chunks) {
    byte[] body = join("WAVE".getBytes(StandardCharsets.US_ASCII), chunks);
    return chunk("RIFF", body);
  }

  private static byte[] chunk(String tag, byte[] body) {
    ByteBuffer out = ByteBuffer.allocate(8 + body.length + body.length % 2);
    out.order(ByteOrder.LITTLE_ENDIAN).put(tag.getBytes(StandardCharsets.US_ASCII));
    return out.putInt(body.length).put(body).array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
