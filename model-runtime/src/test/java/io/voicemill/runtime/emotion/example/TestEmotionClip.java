package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestEmotionClip {

  @Test
  void theContourIsThatOfTheClip() {
    byte[] bytes = Clips.falling();

    ClipAnalysis clip = EmotionClip.analyse(bytes, "clip");

    assertThat(clip.sha256()).isEqualTo(Sha256.ofBytes(bytes));
    assertThat(clip.seconds()).isEqualTo(2);
    assertThat(clip.semitones()).hasSameSizeAs(clip.levels());
    assertThat(clip.articulation().length).isEqualTo(clip.levels().length);
    for (int i = 20; i < 180; i++) {
      if (!Float.isNaN(clip.semitones()[i])) {
        assertThat(clip.semitones()[i]).isCloseTo(6 - 12 * i / 200f, Offset.offset(.7f));
      }
    }
    assertThat(clip.range()).isCloseTo(12 * .8 / 2.563, Offset.offset(.5));
    assertThat(clip.level()).isCloseTo(6 - .0764 * 12, Offset.offset(.6));
    assertThat(clip.rate()).isCloseTo(5, Offset.offset(.6));
    assertThat(clip.pauses()).isZero();
  }

  @Test
  void aHigherVoiceWithTheSameMelodyHasTheSameFigures() {
    ClipAnalysis low = EmotionClip.analyse(Clips.falling(), "low");
    ClipAnalysis high =
        EmotionClip.analyse(
            Clips.wav(Clips.syllables(2, at -> 400 * Math.pow(2, -at / 2))), "high");

    assertThat(high.level()).isCloseTo(low.level(), Offset.offset(.3));
    assertThat(high.range()).isCloseTo(low.range(), Offset.offset(.3));
    assertThat(high.rate()).isCloseTo(low.rate(), Offset.offset(.6));
  }

  @Test
  void loudnessIsThatOfTheFile() {
    float[] samples = Clips.syllables(2, at -> 200).samples().clone();
    double loud = loudness(samples);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= .1f;
    }

    assertThat(loudness(samples)).isCloseTo(loud - 20, Offset.offset(.1));
  }

  private static double loudness(float[] samples) {
    return EmotionClip.analyse(Clips.wav(new Waveform(samples, Clips.RATE)), "clip").loudness();
  }

  @Test
  void pausesAreMeasured() {
    byte[] bytes =
        Clips.wav(
            Clips.voice(
                3, at -> 200, at -> at < 1 || at > 1.5 ? Math.abs(Math.sin(5 * Math.PI * at)) : 0));

    assertThat(EmotionClip.analyse(bytes, "clip").pauses()).isCloseTo(.5, Offset.offset(.12));
  }

  @Test
  void whatCannotServeIsRejected() {
    Random random = new Random(1);
    float[] noise = new float[32_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat() - .5f;
    }
    assertRejected(new byte[0], "It is empty.");
    assertRejected("hello, this is text".getBytes(StandardCharsets.UTF_8), "It is no WAV file");
    assertRejected(Clips.wav(Clips.syllables(.2, at -> 200)), "It takes 0.20 s");
    assertRejected(Clips.wav(Clips.voice(61, at -> 200, at -> 0)), "It takes 61.00 s");
    assertRejected(Clips.wav(Clips.voice(1, at -> 200, at -> 0)), "It is silent");
    assertRejected(Clips.wav(Clips.voice(1, at -> 200, at -> 5e-4)), "It is silent");
    assertRejected(Clips.wav(new Waveform(noise, 16_000)), "of it are voiced");
    assertRejected(floats(Float.NaN), "is not a finite number");
    assertRejected(new byte[ClipSource.LARGEST_BYTES + 1], "at most 50000000 are read");
  }

  @Test
  void floatsFarBeyondFullScaleAreScaled() {
    ClipAnalysis clip = EmotionClip.analyse(floats(3e38f), "clip");

    assertThat(clip.range()).isBetween(0.0, 2.0);
    for (float each : clip.levels()) {
      assertThat(each).isFinite();
    }
  }

  @Test
  void bytesOfAnyKindGiveAClipOrAProblem() {
    byte[] good = Clips.wav(Clips.syllables(.5, at -> 200));
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = good.clone();
      for (int i = 0; i <= random.nextInt(6); i++) {
        bytes[random.nextInt(44)] = (byte) random.nextInt(256);
      }
      if (random.nextBoolean()) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      byte[] hostile = bytes;
      Throwable thrown = catchThrowable(() -> EmotionClip.analyse(hostile, "clip"));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(VoicemillException.class);
        assertThat(((VoicemillException) thrown).problem().column()).contains("emotion_audio");
      }
    }
  }

  private static void assertRejected(byte[] bytes, String why) {
    ThrowingCallable analysis = () -> EmotionClip.analyse(bytes, "s3a://key:secret@studio/a.wav");
    assertThatThrownBy(analysis)
        .hasMessageContaining("The clip s3a://studio/a.wav cannot serve as an example.")
        .hasMessageContaining(why)
        .satisfies(
            thrown -> {
              VoicemillException problem = (VoicemillException) thrown;
              assertThat(problem.problem().code()).isEqualTo(ProblemCode.INVALID_VALUE);
              assertThat(problem.problem().column()).contains("emotion_audio");
            });
  }

  /** A float file of a 200 Hz square wave of an amplitude, in two channels. */
  private static byte[] floats(float amplitude) {
    int frames = 16_000;
    ByteBuffer out = ByteBuffer.allocate(44 + 8 * frames).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 8 * frames);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 3).putShort((short) 2).putInt(16_000).putInt(128_000);
    out.putShort((short) 8).putShort((short) 32);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(8 * frames);
    for (int i = 0; i < frames; i++) {
      float sample = i / 40 % 2 == 0 ? amplitude : -amplitude;
      out.putFloat(sample).putFloat(sample);
    }
    return out.array();
  }
}
