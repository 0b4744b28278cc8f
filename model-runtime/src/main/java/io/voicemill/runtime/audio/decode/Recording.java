package io.voicemill.runtime.audio.decode;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;

/**
 * One file's audio, and what its container said about it.
 *
 * @param audio mono at the file's own rate, -1..1, all samples finite, at least one
 * @param channels number of channels in the file
 * @param oppositePhase whether the channels cancel each other out in their mean, so that {@code
 *     audio} is the loudest one of them; else it is their mean
 * @param container FFmpeg's name of the file's format, as in {@code wav}
 * @param codec FFmpeg's name of the codec, as in {@code pcm_s16le}
 * @param bitRate bits a second of the encoded audio, 0 if unknown
 * @param containerSeconds length that the container states or that follows from its size, 0 if
 *     unknown; with some codecs the padding of the encoder is in it, up to .2 s
 * @param truncated whether a limit was met, so that the file goes on after the end of {@code audio}
 * @param damagedPackets packets of the file that could not be decoded, or only in part; a file that
 *     is cut short has one or more of them, or {@link #missingSeconds}
 * @param notFinite samples of any channel that were no number, infinite or beyond any scale
 *     (amplitude over 8); 0 stands in their place
 * @param peak largest amplitude; where it is over 1, all of {@code audio} was divided by it
 */
public record Recording(
    Waveform audio,
    int channels,
    boolean oppositePhase,
    String container,
    String codec,
    long bitRate,
    double containerSeconds,
    boolean truncated,
    long damagedPackets,
    long notFinite,
    double peak) {

  public Recording {
    requireNonNull(audio, "audio is null");
    requireNonNull(container, "container is null");
    requireNonNull(codec, "codec is null");
  }

  /** By how much the audio falls short of what the container stated; 0 if a limit was met. */
  public double missingSeconds() {
    return truncated ? 0 : Math.max(0, containerSeconds - audio.seconds());
  }

  Recording withOppositePhase() {
    return new Recording(
        audio,
        channels,
        true,
        container,
        codec,
        bitRate,
        containerSeconds,
        truncated,
        damagedPackets,
        notFinite,
        peak);
  }
}
