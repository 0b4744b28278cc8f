package io.voicemill.runtime.reference.signal;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Decibels;
import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.Waveform;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording made ready for an encoder.
 *
 * @param audio from the first speech to the last with .15 s around it, pauses of more than 1 s cut
 *     to .5 s, at -27 LUFS or as near as a peak of -1 dBFS allows; empty without speech
 * @param weight what it counts against the speaker's other recordings, 0..1; 0 without speech
 */
public record PreparedClip(Waveform audio, double weight) {
  private static final double MARGIN = .15;
  private static final double LONGEST_PAUSE = 1;
  private static final double KEPT_PAUSE = .5;
  private static final double FADE = .01;
  private static final double TARGET_LUFS = -27;
  private static final double HIGHEST_PEAK = Decibels.toAmplitude(-1);
  private static final double LEAST_WEIGHT = .1;

  public PreparedClip {
    requireNonNull(audio, "audio is null");
  }

  /** Prepares a recording by its report. */
  public static PreparedClip of(Waveform audio, SignalReport report) {
    if (report.spans().isEmpty()) {
      return new PreparedClip(new Waveform(new float[0], audio.sampleRate()), 0);
    }
    return new PreparedClip(levelled(cut(audio, kept(report.spans(), audio))), weight(report));
  }

  private static List<Span> kept(List<Span> spans, Waveform audio) {
    List<Span> kept = new ArrayList<>();
    double start = Math.max(0, spans.get(0).start() - MARGIN);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() - spans.get(i - 1).end() > LONGEST_PAUSE) {
        kept.add(new Span(start, spans.get(i - 1).end() + KEPT_PAUSE / 2));
        start = spans.get(i).start() - KEPT_PAUSE / 2;
      }
    }
    double end = spans.get(spans.size() - 1).end() + MARGIN;
    kept.add(new Span(start, Math.max(start, Math.min(audio.seconds(), end))));
    return kept;
  }

  private static Waveform cut(Waveform audio, List<Span> kept) {
    int length = 0;
    for (Span span : kept) {
      length += index(span.end(), audio) - index(span.start(), audio);
    }
    float[] samples = new float[length];
    int fade = (int) (FADE * audio.sampleRate());
    int at = 0;
    for (Span span : kept) {
      int from = index(span.start(), audio);
      int count = index(span.end(), audio) - from;
      for (int i = 0; i < count; i++) {
        double edge = (1 + Math.min(i, count - 1 - i)) / (1.0 + fade);
        samples[at + i] = (float) (audio.samples()[from + i] * Math.min(1, edge));
      }
      at += count;
    }
    return new Waveform(samples, audio.sampleRate());
  }

  private static int index(double seconds, Waveform audio) {
    long index = Math.round(seconds * audio.sampleRate());
    return (int) Math.max(0, Math.min(audio.samples().length, index));
  }

  private static Waveform levelled(Waveform audio) {
    float peak = 0;
    for (float sample : audio.samples()) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double wanted = TARGET_LUFS - Loudness.integrated(audio).orElse(TARGET_LUFS);
    double gain = Decibels.toAmplitude(wanted);
    if (peak * gain > HIGHEST_PEAK) {
      gain = HIGHEST_PEAK / peak;
    }
    float[] samples = new float[audio.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (audio.samples()[i] * gain);
    }
    return new Waveform(samples, audio.sampleRate());
  }

  private static double weight(SignalReport report) {
    double weight =
        ramp(report.signalToNoise().orElse(40), 5, 30)
            * ramp(-report.clippedRatio(), -.1, -.001)
            * ramp(-report.reverberation().orElse(.2), -1.2, -.3)
            * ramp(-report.music().orElse(0), -.5, 0);
    return Math.max(LEAST_WEIGHT, weight);
  }

  /** 0 at the worst, 1 at the best, straight between. */
  private static double ramp(double value, double worst, double best) {
    return Math.max(0, Math.min(1, (value - worst) / (best - worst)));
  }
}
