package io.voicemill.transforms.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.EmotionRequest;
import io.voicemill.schemas.script.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TestSweepGrid {

  private static final List<String> WORDS =
      List.of(
          "neutral",
          "happy",
          "高兴",
          "preset:happy",
          "sad",
          "委屈",
          "Like someone who just won the lottery",
          "like someone, who just won the lottery",
          "委屈地小声嘟囔，眼眶泛红",
          "委屈地小声嘟囔 眼眶泛红",
          "[0,0,.7,0,0,.3,0,0]",
          "[0, 0, 0.70, 0, 0, 0.3, 0, 0]",
          "clips/a.wav",
          "s3a://studio/clips/a.wav",
          "😀",
          "!!!");

  private static SweepGrid grid(List<String> emotions, List<Double> intensities) {
    return new SweepGrid(
        emotions.stream().map(EmotionWord::parse).toList(),
        intensities,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SweepGrid.Reference.NEUTRAL);
  }

  private static List<String> names(SweepGrid grid) {
    return grid.variants().stream().map(Variant::name).toList();
  }

  @Test
  void neutralComesFirstAndNamesSayWhatIsAsked() {
    assertThat(names(grid(List.of("happy", "委屈"), List.of(.4, 1.0, 1.6))))
        .containsExactly(
            "neutral",
            "happy-0.4",
            "happy-1",
            "happy-1.6",
            "aggrieved-0.4",
            "aggrieved-1",
            "aggrieved-1.6");
  }

  @Test
  void withoutAnIntensityTheNameIsTheOneOfIntensityOne() {
    assertThat(names(grid(List.of("sad"), List.of()))).containsExactly("neutral", "sad-1");
  }

  @Test
  void intensityZeroIsNeutral() {
    assertThat(names(grid(List.of("happy", "sad"), List.of(0.0, 1.0))))
        .containsExactly("neutral", "happy-1", "sad-1");
  }

  @Test
  void sixteenLabelsAtThreeLevelsAreFortyNineVariants() {
    List<String> labels = List.of(EmotionLabel.values()).stream().map(EmotionLabel::code).toList();
    assertThat(grid(labels, List.of(.4, 1.0, 1.6)).variants()).hasSize(49);
  }

  @Test
  void durationsAloneSweepTheNeutralVariant() {
    SweepGrid grid =
        new SweepGrid(
            List.of(),
            List.of(),
            List.of(),
            List.of(.9, 1.0, 1.1),
            List.of(),
            List.of(),
            SweepGrid.Reference.NEUTRAL);
    assertThat(names(grid)).containsExactly("neutral", "neutral-x0.9", "neutral-x1.1");
    assertThat(grid.variants().get(1).settings().columns())
        .containsEntry("duration_ratio", .9)
        .containsEntry("duration_seconds", null);
  }

  @Test
  void everySpeakerHasANeutralVariant() {
    SweepGrid grid =
        new SweepGrid(
            List.of(EmotionWord.parse("sad")),
            List.of(),
            List.of(.5),
            List.of(),
            List.of("af_heart", "bm_fable"),
            List.of(),
            SweepGrid.Reference.NEUTRAL);
    assertThat(names(grid))
        .containsExactly(
            "neutral-af_heart", "neutral-bm_fable", "sad-1-w0.5-af_heart", "sad-1-w0.5-bm_fable");
  }

  @Test
  void aNamedVariantNamesTheSettingsThatAreThereAlready() {
    SweepGrid grid =
        new SweepGrid(
            List.of(EmotionWord.parse("happy")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Variant("sunny", settings("happy")),
                new Variant("plain", settings("neutral")),
                new Variant("grey", settings("低落"))),
            SweepGrid.Reference.NEUTRAL);
    assertThat(names(grid)).containsExactly("neutral", "sunny", "grey");
  }

  @Test
  void oneNameForTwoThingsIsRefused() {
    SweepGrid grid =
        new SweepGrid(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Variant("a", settings("happy")), new Variant("a", settings("sad"))),
            SweepGrid.Reference.NEUTRAL);
    assertThatThrownBy(grid::variants)
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("Two variants are called 'a'.");
  }

  @Test
  void aNameThatIsNoFileNameIsRefused() {
    SweepGrid grid =
        new SweepGrid(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Variant("a/b", settings("happy"))),
            SweepGrid.Reference.NEUTRAL);
    assertThatThrownBy(grid::variants)
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The variant 'a/b' contains '/'.");
  }

  @Test
  void intensitiesWithoutAnEmotionAreRefused() {
    assertThatThrownBy(() -> grid(List.of("neutral"), List.of(.5)))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There are intensities but no emotions.");
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> grid(List.of("happy"), List.of(3.0)))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("One of the intensities is 3. It is not within 0 to 2.");
    assertThatThrownBy(() -> grid(List.of("happy"), List.of(Double.NaN)))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("One of the intensities is NaN.");
  }

  @Test
  void anEmptySweepIsRefused() {
    assertThatThrownBy(() -> grid(List.of(), List.of()))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("There is nothing to sweep.");
  }

  @Test
  void aGridBeyondMeasureIsRefusedBeforeItIsMade() {
    List<Double> many = new Random(1).doubles(500, 0, 2).boxed().toList();
    assertThatThrownBy(() -> grid(List.of("happy", "sad", "calm"), many).variants())
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The sweep has 1,500 variants, 1,000 are allowed.");
  }

  @Test
  void inRandomGridsSettingsAndNamesAreUniqueAndSafeAndStayWhenTheGridGrows() {
    Random random = new Random(20_261_121);
    Map<VariantSettings, String> known =
        new TreeMap<>(Comparator.comparing(s -> s.columns().toString()));
    for (int i = 0; i < 100; i++) {
      SweepGrid grid = randomGrid(random);
      List<Variant> variants = grid.variants();
      assertThat(variants.get(0).settings().neutral()).isTrue();
      assertThat(new HashSet<>(variants.stream().map(Variant::settings).toList()))
          .hasSameSizeAs(variants);
      assertThat(new HashSet<>(names(grid))).hasSameSizeAs(variants);
      for (Variant variant : variants) {
        assertThat(Identifiers.flaw(variant.name())).as(variant.name()).isEmpty();
        assertThat(known.merge(variant.settings(), variant.name(), (first, now) -> first))
            .isEqualTo(variant.name());
      }
    }
    assertThat(known.size()).isGreaterThan(100);
  }

  private static SweepGrid randomGrid(Random random) {
    List<EmotionRequest> emotions =
        some(random, WORDS, 1).stream().map(EmotionWord::parse).toList();
    boolean emotional = emotions.stream().anyMatch(emotion -> !emotion.neutral());
    return new SweepGrid(
        emotions,
        emotional ? some(random, List.of(0.0, -0.0, .4, 1.0, 1.25, 1.6, 2.0), 0) : List.of(),
        emotional ? some(random, List.of(0.0, .5, 1.0), 0) : List.of(),
        some(random, List.of(.5, .9, 1.0, 1.1), 0),
        some(random, List.of("af_heart", "af heart", "zf_xiaobei"), 0),
        List.of(),
        SweepGrid.Reference.NEUTRAL);
  }

  private static <T> List<T> some(Random random, List<T> all, int least) {
    List<T> some = new ArrayList<>();
    int count = least + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  private static VariantSettings settings(String word) {
    return new VariantSettings(EmotionWord.parse(word), Optional.empty(), Optional.empty());
  }
}
