package io.voicemill.runtime.reference.human;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.decode.AudioDecoder;
import io.voicemill.runtime.audio.decode.DecodeLimits;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.speaker.spectral.SpectralBand;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People are told apart by both measures, half of their recordings against the other half. */
class HumanPanelIT {
  private static final SecondOrderMeasure WIDE = new SecondOrderMeasure(SpectralBand.WIDE);
  private static final SecondOrderMeasure NARROW = new SecondOrderMeasure(SpectralBand.TELEPHONE);
  private static final HumanReferences REFERENCES =
      HumanReferences.of(file -> AudioDecoder.decode(file, DecodeLimits.DEFAULT).audio());

  private static Ge2eEncoder encoder;
  private static List<Voice> stock;

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    try (KokoroModel voices =
        KokoroModel.open(RealBundles.folder("kokoro"), "kokoro", pool, GraphOptions.CPU)) {
      stock = voices.stockVoices().stream().<Voice>map(voices::loadVoice).toList();
    }
    encoder = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    if (encoder != null) {
      encoder.close();
    }
  }

  @Test
  void peopleOfThePanelAreToldApart() {
    List<HumanReference> people = REFERENCES.wideBand();
    List<Halves> halves = Halves.of(people, encoder, WIDE);

    print(halves, WIDE);

    assertThat(halves)
        .hasSize(9)
        .allSatisfy(
            each -> {
              assertThat(each.cosine(each)).as(each.name()).isGreaterThan(.9);
              assertThat(each.cosineRank(halves)).as(each.name()).isEqualTo(1);
              assertThat(each.distanceRank(halves, WIDE)).as(each.name()).isEqualTo(1);
            });
    assertThat(equalError(people, WIDE, 5)).isLessThan(.15);
    assertThat(equalError(people, WIDE, 10)).isLessThan(.06);
  }

  @Test
  void onePersonIsNearestToHerselfInAnotherLanguage() {
    List<HumanReference> people = new ArrayList<>(REFERENCES.wideBand());
    HumanReference english = people.remove(0);
    List<Halves> others = Halves.of(people, encoder, WIDE);
    Halves inEnglish = Halves.of(List.of(english), encoder, WIDE).get(0);
    Halves inSpanish = Halves.of(List.of(REFERENCES.firstInOtherLanguage()), encoder, WIDE).get(0);

    double cosine = inEnglish.cosine(inSpanish);
    double distance = inEnglish.distance(inSpanish, WIDE);

    System.out.printf(Locale.ROOT, "en to es: cosine %.3f, distance %.3f%n", cosine, distance);
    assertThat(others)
        .allSatisfy(other -> assertThat(distance).isLessThan(inEnglish.distance(other, WIDE)));
  }

  @Test
  void telephonesAreToldApart() {
    List<HumanReference> people = new ArrayList<>(REFERENCES.narrowBand());
    people.addAll(REFERENCES.wideBand());
    List<Halves> halves = Halves.of(people, encoder, NARROW);

    print(halves, NARROW);

    assertThat(halves)
        .hasSize(12)
        .allSatisfy(
            each -> {
              assertThat(each.cosineRank(halves)).as(each.name()).isEqualTo(1);
              assertThat(each.distanceRank(halves, NARROW)).as(each.name()).isEqualTo(1);
            });
  }

  @Test
  void peopleOfTheFolderAreToldApart() {
    List<HumanReference> people = REFERENCES.ofFolder();
    List<Halves> halves = Halves.of(people, encoder, WIDE);

    if (!people.isEmpty()) {
      print(halves, WIDE);
      equalError(people, WIDE, 5);
      equalError(people, WIDE, 10);
    }

    assertThat(halves)
        .allSatisfy(each -> assertThat(each.cosineRank(halves)).as(each.name()).isLessThan(3));
  }

  private static double equalError(
      List<HumanReference> people, SecondOrderMeasure measure, double seconds) {
    EqualError error = Separation.of(people, measure, seconds);
    System.out.printf(
        Locale.ROOT,
        "second measure, %.0f s: equal error %.1f %% at %.2f%n",
        seconds,
        100 * error.rate(),
        error.distance());
    return error.rate();
  }

  private static void print(List<Halves> halves, SecondOrderMeasure measure) {
    new PanelTable(halves, stock, measure).lines().forEach(System.out::println);
  }
}
