package io.voicemill.runtime.reference.human;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.speaker.spectral.SpectralPrint;
import java.util.ArrayList;
import java.util.List;

/** How well the second measure tells people apart by pieces of so many seconds. */
final class Separation {

  private Separation() {}

  /** Every piece against every other; a piece is as many clips in a row as reach that length. */
  static EqualError of(List<HumanReference> people, SecondOrderMeasure measure, double seconds) {
    List<List<SpectralPrint>> prints =
        people.stream()
            .map(person -> pieces(person.clips(), seconds).stream().map(measure::of).toList())
            .toList();
    List<Double> same = new ArrayList<>();
    List<Double> different = new ArrayList<>();
    for (int one = 0; one < prints.size(); one++) {
      for (int other = 0; other <= one; other++) {
        for (int i = 0; i < prints.get(one).size(); i++) {
          for (int j = 0; j < (one == other ? i : prints.get(other).size()); j++) {
            double distance = measure.distance(prints.get(one).get(i), prints.get(other).get(j));
            (one == other ? same : different).add(distance);
          }
        }
      }
    }
    return EqualError.of(same, different);
  }

  static List<List<Waveform>> pieces(List<Waveform> clips, double seconds) {
    List<List<Waveform>> pieces = new ArrayList<>();
    List<Waveform> piece = new ArrayList<>();
    double length = 0;
    for (Waveform clip : clips) {
      piece.add(clip);
      length += clip.seconds();
      if (length >= seconds) {
        pieces.add(List.copyOf(piece));
        piece.clear();
        length = 0;
      }
    }
    return pieces;
  }
}
