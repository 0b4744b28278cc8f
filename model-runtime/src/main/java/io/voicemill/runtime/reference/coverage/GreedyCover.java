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
 * first sentence of a kind that was never recorded weighs as much as a sound that one sentence
 * holds. The earlier line of two equal ones is taken.
 */
final class GreedyCover {
  private static final int OCCURRENCES = 2;

  /** Twice the least common multiple of 1 to 20: the weights of rare sounds are whole numbers. */
  private static final long UNIT = 465_585_120;

  private final List<Sound> sounds;
  private final List<Sentence> bank;
  private final Map<Sound, Integer> holders = new HashMap<>();
  private final Map<Sound, Integer> have;
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
    this.have = new HashMap<>(recorded);
    this.missingKinds.addAll(missingKinds);
    for (Sentence sentence : bank) {
      sentence.sounds().keySet().forEach(sound -> holders.merge(sound, 1, Integer::sum));
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
    long gain = missingKinds.contains(sentence.kind()) ? UNIT : 0;
    for (Map.Entry<Sound, Integer> spoken : sentence.sounds().entrySet()) {
      int before = have.getOrDefault(spoken.getKey(), 0);
      int after = Math.min(before + spoken.getValue(), OCCURRENCES);
      for (int n = before + 1; n <= after; n++) {
        gain += UNIT / holders.get(spoken.getKey()) / n;
      }
    }
    return gain;
  }
}
