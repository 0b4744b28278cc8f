package io.voicemill.runtime.reference.signal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured of one recording of speech.
 *
 * @param seconds its length
 * @param sampleRate of the file, in hertz
 * @param notFinite samples that were no numbers
 * @param truncated whether there is more than was read
 * @param peak the largest amplitude
 * @param spans where somebody speaks, in order
 * @param signalToNoise speech against pauses, in decibels; empty without pauses
 * @param clippedRatio samples that were cut off, 0..1
 * @param reverberation time for a fall of 60 dB, in seconds; empty where too little falls
 * @param bandwidth highest frequency of the speech, in hertz; empty without speech
 * @param holes share of empty bands beside full ones, 0..1; empty with little or narrow speech
 * @param hum level of the mains against the speech, in decibels; empty without mains
 * @param music share of the time with notes, 0..1; empty with little sound
 * @param loudness integrated, in LUFS; empty for silence
 * @param medianHertz median F0; empty with little voice
 * @param rangeSemitones 10th to 90th percentile of F0; empty with little voice
 * @param syllableRate syllables a second outside of pauses; empty without speech
 */
public record SignalReport(
    double seconds,
    int sampleRate,
    long notFinite,
    boolean truncated,
    double peak,
    List<Span> spans,
    OptionalDouble signalToNoise,
    double clippedRatio,
    OptionalDouble reverberation,
    OptionalDouble bandwidth,
    OptionalDouble holes,
    OptionalDouble hum,
    OptionalDouble music,
    OptionalDouble loudness,
    OptionalDouble medianHertz,
    OptionalDouble rangeSemitones,
    OptionalDouble syllableRate) {

  public SignalReport {
    spans = List.copyOf(spans);
    requireNonNull(signalToNoise, "signalToNoise is null");
    requireNonNull(reverberation, "reverberation is null");
    requireNonNull(bandwidth, "bandwidth is null");
    requireNonNull(holes, "holes is null");
    requireNonNull(hum, "hum is null");
    requireNonNull(music, "music is null");
    requireNonNull(loudness, "loudness is null");
    requireNonNull(medianHertz, "medianHertz is null");
    requireNonNull(rangeSemitones, "rangeSemitones is null");
    requireNonNull(syllableRate, "syllableRate is null");
  }

  /** Seconds in which somebody speaks. */
  public double speechSeconds() {
    return spans.stream().mapToDouble(Span::seconds).sum();
  }

  /** The share of the recording without speech, 0..1; 1 for no samples at all. */
  public double silence() {
    return seconds > 0 ? Math.max(0, 1 - speechSeconds() / seconds) : 1;
  }
}
