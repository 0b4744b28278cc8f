package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestGreedyCover {
  private static final Sound A = new Sound("sounds", "A");
  private static final Sound B = new Sound("sounds", "B");
  private static final Sound C = new Sound("sounds", "C");
  private static final Sound D = new Sound("sounds", "D");
  private static final List<Sound> SOUNDS = List.of(A, B, C, D);
  private static final List<Sentence> BANK =
      List.of(
          statement(1, Map.of(A, 1, B, 1)),
          statement(2, Map.of(A, 2, C, 1)),
          new Sentence(3, "3", SentenceKind.QUESTION, Map.of(B, 1)),
          statement(4, Map.of(A, 1, D, 1)),
          statement(5, Map.of(C, 1, D, 1)));

  @Test
  void takesTheLargestGainFirstAndTheEarlierLineOfTwo() {
    List<GreedyCover.Choice> choices = new GreedyCover(SOUNDS, BANK, Map.of(), List.of()).choose(5);
    assertThat(choices)
        .extracting(choice -> choice.sentence().line())
        .containsExactly(2, 5, 1, 3, 4);
    assertThat(choices)
        .extracting(GreedyCover.Choice::brings)
        .containsExactly(List.of(A, C), List.of(D), List.of(B), List.of(), List.of());
  }

  @Test
  void beginsWithWhatIsRecorded() {
    assertThat(lines(new GreedyCover(SOUNDS, BANK, Map.of(A, 2, C, 2), List.of()), 2))
        .containsExactly(1, 4);
  }

  @Test
  void prefersAKindThatWasNeverRecordedOnce() {
    assertThat(lines(new GreedyCover(SOUNDS, BANK, Map.of(), List.of(SentenceKind.QUESTION)), 5))
        .containsExactly(3, 2, 5, 1, 4);
  }

  @Test
  void stopsWhereNothingIsToBeGained() {
    Map<Sound, Integer> enough = Map.of(A, 2, B, 2, C, 2, D, 2);
    assertThat(lines(new GreedyCover(SOUNDS, BANK, enough, List.of()), 5)).isEmpty();
    assertThat(lines(new GreedyCover(SOUNDS, BANK, enough, List.of(SentenceKind.QUESTION)), 5))
        .containsExactly(3);
    assertThat(lines(new GreedyCover(SOUNDS, BANK, enough, List.of(SentenceKind.EXCLAMATION)), 5))
        .isEmpty();
    assertThat(lines(new GreedyCover(SOUNDS, BANK, Map.of(), List.of()), 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfTheBankDoesNotMatter(int seed) {
    Random random = new Random(seed);
    List<Sound> sounds = sounds();
    List<Sentence> bank = bank(sounds, random);
    List<Sentence> shuffled = new ArrayList<>(bank);
    Collections.shuffle(shuffled, random);
    assertThat(lines(new GreedyCover(sounds, shuffled, Map.of(), List.of()), 12))
        .isEqualTo(lines(new GreedyCover(sounds, bank, Map.of(), List.of()), 12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everySentenceClosesAGapAndNoneComesTwice(int seed) {
    List<Sound> sounds = sounds();
    List<GreedyCover.Choice> choices =
        new GreedyCover(sounds, bank(sounds, new Random(seed)), Map.of(), List.of()).choose(60);
    Map<Sound, Integer> have = new HashMap<>();
    for (GreedyCover.Choice choice : choices) {
      Map<Sound, Integer> spoken = choice.sentence().sounds();
      assertThat(spoken.keySet()).anyMatch(sound -> have.getOrDefault(sound, 0) < 2);
      assertThat(choice.brings())
          .containsExactlyElementsOf(
              sounds.stream()
                  .filter(sound -> spoken.containsKey(sound) && !have.containsKey(sound))
                  .toList());
      spoken.forEach((sound, count) -> have.merge(sound, count, Integer::sum));
    }
    assertThat(choices).extracting(choice -> choice.sentence().line()).doesNotHaveDuplicates();
    assertThat(choices).extracting(choice -> choice.brings().size()).contains(0);
    assertThat(have.keySet()).containsExactlyInAnyOrderElementsOf(sounds);
  }

  private static List<Integer> lines(GreedyCover cover, int most) {
    return cover.choose(most).stream().map(choice -> choice.sentence().line()).toList();
  }

  private static Sentence statement(int line, Map<Sound, Integer> sounds) {
    return new Sentence(line, Integer.toString(line), SentenceKind.STATEMENT, sounds);
  }

  private static List<Sound> sounds() {
    List<Sound> sounds = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sounds.add(new Sound("sounds", Integer.toString(i)));
    }
    return sounds;
  }

  private static List<Sentence> bank(List<Sound> sounds, Random random) {
    List<Sentence> bank = new ArrayList<>();
    for (int line = 1; line <= 60; line++) {
      Map<Sound, Integer> spoken = new HashMap<>();
      spoken.put(sounds.get(line % sounds.size()), 1);
      for (int i = 0; i < 4; i++) {
        spoken.merge(sounds.get(random.nextInt(sounds.size())), 1, Integer::sum);
      }
      bank.add(statement(line, spoken));
    }
    return bank;
  }
}
