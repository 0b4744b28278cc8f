package io.voicemill.runtime.reference.human;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recordings of one person, in two halves by alternate clips.
 *
 * @param name what the person is called in tables
 * @param clips at least two
 */
public record HumanReference(String name, List<Waveform> clips) {

  public HumanReference {
    requireNonNull(name, "name is null");
    clips = List.copyOf(clips);
    if (clips.size() < 2) {
      throw new IllegalArgumentException("fewer than two clips of " + name);
    }
  }

  /** The first, third, fifth… clip: what a voice is made from. */
  public List<Waveform> firstHalf() {
    return half(0);
  }

  /** The second, fourth, sixth… clip: what a voice is judged by. */
  public List<Waveform> secondHalf() {
    return half(1);
  }

  /** Length of all clips in seconds, with their pauses. */
  public double seconds() {
    return clips.stream().mapToDouble(Waveform::seconds).sum();
  }

  private List<Waveform> half(int start) {
    return IntStream.range(0, clips.size())
        .filter(i -> i % 2 == start)
        .mapToObj(clips::get)
        .toList();
  }
}
