package io.voicemill.runtime.reference.signal;

import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import java.util.Random;

/**
 * A voice by formula: pulses through three formants, a hiss at the start of each syllable, a pause
 * after every seventh; and what can happen to it.
 */
final class Utterance {
  static final int RATE = 24_000;

  private static final double SYLLABLE = .2;
  private static final double[][] VOWELS = {
    {750, 1_200, 2_600}, {300, 2_200, 2_900}, {350, 800, 2_400}, {500, 1_700, 2_500}
  };

  private Utterance() {}

  static Waveform clean(double seconds) {
    float[] samples = new float[(int) (seconds * RATE)];
    Random random = new Random(1);
    double[][] memory = new double[4][2];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double at = i / (double) RATE;
      int syllable = (int) (at / SYLLABLE);
      double within = at / SYLLABLE - syllable;
      boolean pause = syllable % 8 == 7 || at < .3 || at > seconds - .3;
      double hertz = 130 * Math.pow(2, .35 * Math.sin(2.1 * at) + .08 * Math.sin(9 * at));
      phase += hertz / RATE;
      double pulse = phase >= 1 ? 1 : 0;
      phase -= Math.floor(phase);
      double open = pause || within < .25 ? 0 : Math.sin(Math.PI * (within - .25) / .75);
      double hiss = pause || within >= .25 ? 0 : Math.sin(Math.PI * within / .25);
      double voice = pulse * open;
      double[] vowel = VOWELS[(syllable * 3) % VOWELS.length];
      for (int formant = 0; formant < 3; formant++) {
        voice = resonate(voice, vowel[formant], 60 + 40 * formant, memory[formant]);
      }
      double noise = resonate(random.nextGaussian() * hiss, 6_000, 4_000, memory[3]);
      samples[i] = (float) (.25 * voice + .02 * noise + 1e-5 * random.nextGaussian());
    }
    return new Waveform(samples, RATE);
  }

  private static double resonate(double in, double hertz, double width, double[] memory) {
    double radius = Math.exp(-Math.PI * width / RATE);
    double turn = 2 * radius * Math.cos(2 * Math.PI * hertz / RATE);
    double gain = 1 - turn + radius * radius;
    double out = gain * in + turn * memory[0] - radius * radius * memory[1];
    memory[1] = memory[0];
    memory[0] = out;
    return out;
  }

  /** Eight times too loud, cut off, and made quieter. */
  static Waveform clipped(Waveform audio) {
    float peak = 0;
    for (float sample : audio.samples()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float[] samples = new float[audio.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = .4f * Math.max(-1, Math.min(1, 8 * audio.samples()[i] / peak));
    }
    return new Waveform(samples, audio.sampleRate());
  }

  /** Through 8 kHz into a file of 44.1 kHz. */
  static Waveform telephone(Waveform audio) {
    return Resampler.resample(Resampler.resample(audio, 8_000), 44_100);
  }

  /** With a sound that is so many decibels from it. */
  static Waveform with(Waveform audio, float[] sound, double decibels) {
    double gain = rms(audio.samples()) / rms(sound) * Math.pow(10, decibels / 20);
    float[] samples = new float[audio.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (audio.samples()[i] + gain * sound[i]);
    }
    return new Waveform(samples, audio.sampleRate());
  }

  static float[] noise(int count) {
    Random random = new Random(2);
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (float) (.1 * random.nextGaussian());
    }
    return samples;
  }

  static float[] hum(int count, double hertz) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      for (int k = 1; k <= 6; k++) {
        samples[i] += (float) (.1 / k * Math.sin(2 * Math.PI * k * hertz * i / RATE + k));
      }
    }
    return samples;
  }

  /** A chord a second. */
  static float[] music(int count) {
    double[][] chords = {{262, 330, 392}, {220, 262, 330}, {175, 220, 262}, {196, 247, 294}};
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      double at = i / (double) RATE;
      double within = at - Math.floor(at);
      double envelope = Math.min(1, within / .02) * Math.exp(-.6 * within);
      for (double hertz : chords[(int) at % 4]) {
        for (int k = 1; k <= 7; k++) {
          samples[i] += (float) (.05 * envelope / k * Math.sin(2 * Math.PI * k * hertz * at + k));
        }
      }
    }
    return samples;
  }

  /** In a room of that reverberation time, direct sound and room equally loud. */
  static Waveform room(Waveform audio, double seconds) {
    Random random = new Random(3);
    int taps = (int) (seconds * RATE);
    float[] samples = audio.samples().clone();
    double energy = 0;
    double[] response = new double[taps];
    for (int i = RATE / 300; i < taps; i += 1 + random.nextInt(20)) {
      response[i] = random.nextGaussian() * Math.pow(10, -3.0 * i / taps);
      energy += response[i] * response[i];
    }
    for (int tap = 0; tap < taps; tap++) {
      if (response[tap] != 0) {
        float gain = (float) (response[tap] / Math.sqrt(energy));
        for (int i = tap; i < samples.length; i++) {
          samples[i] += gain * audio.samples()[i - tap];
        }
      }
    }
    return new Waveform(samples, audio.sampleRate());
  }

  private static double rms(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / samples.length);
  }
}
