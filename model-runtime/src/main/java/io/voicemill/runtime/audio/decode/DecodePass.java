package io.voicemill.runtime.audio.decode;

import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One way through a file from its start to its end or to a limit. */
final class DecodePass {
  static final int LOWEST_RATE = 4_000;
  static final int HIGHEST_RATE = 192_000;
  private static final int MOST_CHANNELS = 64;

  private final DecodeLimits limits;
  private final DecodeProblems problems;
  private final Downmix downmix;

  /** Damaged files change their rate on the way: what is left is the rate that most of it has. */
  private final Map<Integer, SampleList> byRate = new TreeMap<>();

  private long samples;
  private int oddRate;
  private boolean truncated;

  DecodePass(DecodeLimits limits, DecodeProblems problems, Downmix downmix) {
    this.limits = limits;
    this.problems = problems;
    this.downmix = downmix;
  }

  /**
   * Decodes the file.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if nothing can be
   *     decoded
   */
  Recording run(Path file, FileHead head) throws IOException {
    try (MediaFile media = MediaFile.open(file, head, limits, problems);
        FrameSource frames = FrameSource.open(media, problems)) {
      for (AVFrame frame = frames.next(); frame != null && !truncated; frame = frames.next()) {
        if (!take(frame)) {
          frames.damaged();
        }
      }
      media.requireReadable();
      truncated |= media.limitMet();
      return recording(media, frames);
    }
  }

  private boolean take(AVFrame frame) {
    int rate = frame.sample_rate();
    int channels = frame.ch_layout().nb_channels();
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      oddRate = rate;
      return false;
    }
    if (channels < 1 || channels > MOST_CHANNELS || frame.nb_samples() < 1) {
      return false;
    }
    SampleList list = byRate.computeIfAbsent(rate, this::list);
    if (list.full()) {
      truncated = true;
      return true;
    }
    float[] mix = downmix.mix(FrameSamples.of(frame));
    samples += (long) mix.length * channels;
    truncated = list.size() + (long) mix.length > limit(rate);
    list.add(mix);
    return true;
  }

  private SampleList list(int rate) {
    return new SampleList(limit(rate));
  }

  private int limit(int rate) {
    return (int) Math.max(1, Math.round(limits.seconds() * rate));
  }

  private Recording recording(MediaFile media, FrameSource frames) {
    Map.Entry<Integer, SampleList> most =
        byRate.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .orElseThrow(
                () ->
                    oddRate != 0
                        ? problems.oddRate(oddRate)
                        : problems.nothingDecoded(frames.damagedPackets()));
    if (downmix.notFinite() == samples) {
      throw problems.notFinite(samples);
    }
    float[] audio = most.getValue().drain();
    double peak = peak(audio);
    if (peak > 1) {
      for (int i = 0; i < audio.length; i++) {
        audio[i] = (float) Math.max(-1, Math.min(1, audio[i] / peak));
      }
    }
    return new Recording(
        new Waveform(audio, most.getKey()),
        downmix.channels(),
        false,
        media.container(),
        frames.codec(),
        media.bitRate(),
        media.seconds(),
        truncated,
        frames.damagedPackets() + byRate.size() - 1,
        downmix.notFinite(),
        peak);
  }

  private static double peak(float[] audio) {
    double peak = 0;
    for (float value : audio) {
      peak = Math.max(peak, Math.abs(value));
    }
    return peak;
  }
}
