package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the sentences that close the largest gaps, one after the other, by weighted greedy set
 * multicover. A sound weighs the reciprocal of how many sentences of the bank hold it, so that rare
 * ones come first. Its first occurrence counts whole, the second half, more of them nothing. The
 * first sentence of a kind that was never recorded weighs as much as a sound that one sentence holds.
 */
final class GreedyCover {
  private static final int OCCURRENCES = 2;
  private static final double KIND_WEIGHT = 1;
  private static final double BILLION = 1e9;

  private final List<Sound> sounds;
  private final Map<Sound, Double> weights = new HashMap<>();
  private final List<Sentence> bank;
  private final Map<Sound, Integer> have = new HashMap<>();
  private final Set<SentenceKind> missingKinds = EnumSet.noneOf(SentenceKind.class);

  /**
   * A choice that begins with what is recorded.
   *
   * @param sounds of the language
   * @param bank in any order
   */
  GreedyCover(
      List<Sound> sounds,
      Collection<Sentence> bank,
      Map<Sound, Integer> recorded,
      Collection<SentenceKind> missingKinds) {
    this.sounds = List.copyOf(sounds);
    this.bank = new ArrayList<>(bank);
    this.have.putAll(recorded);
    this.missingKinds.addAll(missingKinds);
    for (Sound sound : sounds) {
      long holders = bank.stream().filter(each -> each.sounds().containsKey(sound)).count();
      weights.put(sound, 1.0 / Math.max(1, holders));
    }
  }

  /** A chosen sentence and the sounds that came with it for the first time. */
  record Choice(Sentence sentence, List<Sound> brings) {

    Choice {
      requireNonNull(sentence, "sentence is null");
      brings = List.copyOf(brings);
    }
  }

  /** The best sentences, the best first; fewer than asked for where nothing is to be gained. */
  List<Choice> choose(int most) {
    List<Choice> chosen = new ArrayList<>();
    while (chosen.size() < most) {
      Optional<Sentence> best = best();
      if (best.isEmpty()) {
        break;
      }
      chosen.add(take(best.get()));
    }
    return chosen;
  }

  private Optional<Sentence> best() {
    Sentence best = null;
    long most = 0;
    for (Sentence sentence : bank) {
      long gain = gain(sentence);
      boolean earlier = best != null && gain == most && sentence.line() < best.line();
      if (gain > most || earlier) {
        best = sentence;
        most = gain;
      }
    }
    return Optional.ofNullable(best);
  }

  private Choice take(Sentence sentence) {
    List<Sound> brings =
        sounds.stream()
            .filter(sentence.sounds()::containsKey)
            .filter(sound -> have.getOrDefault(sound, 0) == 0)
            .toList();
    sentence.sounds().forEach((sound, count) -> have.merge(sound, count, Integer::sum));
    missingKinds.remove(sentence.kind());
    bank.remove(sentence);
    return new Choice(sentence, brings);
  }

  private long gain(Sentence sentence) {
    double gain = missingKinds.contains(sentence.kind()) ? KIND_WEIGHT : 0;
    for (Sound sound : sounds) {
      int before = have.getOrDefault(sound, 0);
      int after = before + sentence.sounds().getOrDefault(sound, 0);
      for (int n = before + 1; n <= Math.min(after, OCCURRENCES); n++) {
        gain += weights.get(sound) / n;
      }
    }
    return Math.round(gain * BILLION);
  }
}
