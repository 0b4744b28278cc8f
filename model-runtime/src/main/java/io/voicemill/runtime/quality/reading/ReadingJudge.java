package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds characters of a Mandarin line that were given another reading than their context demands.
 * Thread-safe if scorer and rehearsal are.
 *
 * <p>A recogniser has learned how its texts sound. The line is rehearsed with each reading of a
 * character in doubt, and the recogniser is asked each time how readily it believes that the given
 * text was said: under the right reading it does so most. A character is in doubt where the
 * recogniser is surprised by the take, or where a dictionary of phrases reads otherwise; a rival
 * that this dictionary has needs less to win.
 */
public final class ReadingJudge {
  private static final int WINDOW_BEFORE = 2;
  private static final int WINDOW_BEHIND = 4;
  private static final int MOST_PLACES = 3;
  private static final int MOST_RIVALS = 2;
  private static final double HEALED = .5;

  private final TextScorer scorer;
  private final ReadingBars bars;

  private record Suspect(PolyphonePlace place, String opinion, double likelihood) {
    boolean contradicted() {
      return place.rivals().contains(opinion);
    }
  }

  public ReadingJudge(TextScorer scorer, ReadingBars bars) {
    this.scorer = requireNonNull(scorer, "scorer is null");
    this.bars = requireNonNull(bars, "bars is null");
  }

  /**
   * Judges a take.
   *
   * @param line what was spoken
   * @param take its audio
   * @param rehearsal speaks parts of the line again
   * @return the characters that should be read otherwise, at most one reading each
   */
  public List<ReadingDoubt> doubts(SpokenText line, Waveform take, Rehearsal rehearsal) {
    List<PolyphonePlace> places = PolyphonePlace.in(line);
    if (line.language() != Language.ZH || places.isEmpty()) {
      return List.of();
    }
    return fits(line, take)
        ? whole(line, places, take, rehearsal)
        : parts(line, places, rehearsal);
  }

  /**
   * Whether a repair of a reading can be heard: the text is believed more readily than before by at
   * least half of what was promised.
   *
   * @param line what was to be spoken
   * @param before the take without the repair
   * @param after the take with it
   */
  public boolean heals(ReadingDoubt doubt, SpokenText line, Waveform before, Waveform after) {
    Optional<PolyphonePlace> place =
        PolyphonePlace.in(line).stream()
            .filter(each -> each.start() == doubt.start())
            .findFirst();
    if (place.isEmpty() || !fits(line, before) || !fits(line, after)) {
      return true;
    }
    double gain =
        window(likelihood(line, after), place.get()) - window(likelihood(line, before), place.get());
    return gain >= HEALED * doubt.gain();
  }

  private boolean fits(SpokenText line, Waveform take) {
    return line.text().codePointCount(0, line.text().length()) <= Excerpt.LONGEST
        && take.seconds() <= scorer.longestSeconds();
  }

  private List<ReadingDoubt> parts(
      SpokenText line, List<PolyphonePlace> places, Rehearsal rehearsal) {
    List<String> opinions = SecondOpinion.of(line.spoken());
    List<Integer> contradicted =
        places.stream()
            .map(place -> suspect(place, opinions, 0))
            .filter(Suspect::contradicted)
            .map(suspect -> suspect.place().start())
            .toList();
    List<ReadingDoubt> doubts = new ArrayList<>();
    for (Excerpt excerpt : Excerpt.of(line.text())) {
      if (excerpt.length() <= Excerpt.LONGEST && contradicted.stream().anyMatch(excerpt::holds)) {
        SpokenText part = rehearsal.read(excerpt.text());
        Waveform audio = rehearsal.speak(part);
        if (audio.seconds() <= scorer.longestSeconds()) {
          whole(part, PolyphonePlace.in(part), audio, rehearsal)
              .forEach(doubt -> doubts.add(doubt.moved(excerpt.start())));
        }
      }
    }
    return doubts;
  }

  private List<ReadingDoubt> whole(
      SpokenText line, List<PolyphonePlace> places, Waveform take, Rehearsal rehearsal) {
    TextLikelihood own = likelihood(line, take);
    List<String> opinions = SecondOpinion.of(line.spoken());
    return places.stream()
        .map(place -> suspect(place, opinions, near(own, place)))
        .filter(each -> each.contradicted() || each.likelihood() < -bars.surprise())
        .sorted(
            Comparator.comparing((Suspect each) -> !each.contradicted())
                .thenComparingDouble(Suspect::likelihood))
        .limit(MOST_PLACES)
        .map(suspect -> doubt(line, suspect, window(own, suspect.place()), rehearsal))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ReadingDoubt> doubt(
      SpokenText line, Suspect suspect, double own, Rehearsal rehearsal) {
    PolyphonePlace place = suspect.place();
    return place.rivals().stream()
        .sorted(Comparator.comparing((String rival) -> !rival.equals(suspect.opinion())))
        .limit(MOST_RIVALS)
        .map(
            rival -> {
              String spoken = place.spoken(rival);
              SpokenText other =
                  rehearsal.read(Annotation.insert(line.text(), place.start(), spoken));
              double gain =
                  window(likelihood(line, rehearsal.speak(other)), place) - own;
              return new ReadingDoubt(
                  place.start(),
                  place.character(),
                  place.reading(),
                  rival,
                  spoken,
                  gain,
                  rival.equals(suspect.opinion())
                      ? ReadingDoubt.Opinion.AGREES
                      : ReadingDoubt.Opinion.DIFFERS);
            })
        .filter(doubt -> doubt.gain() > bars.gain(doubt.opinion()))
        .max(Comparator.comparingDouble(ReadingDoubt::gain));
  }

  private TextLikelihood likelihood(SpokenText line, Waveform audio) {
    return scorer.score(audio, Language.ZH, List.of(line.spoken())).get(0);
  }

  private static Suspect suspect(PolyphonePlace place, List<String> opinions, double likelihood) {
    String opinion = place.index() < opinions.size() ? opinions.get(place.index()) : "";
    return new Suspect(place, opinion, likelihood);
  }

  private static double near(TextLikelihood likelihood, PolyphonePlace place) {
    return between(likelihood, place.index() - 1, place.index() + 2);
  }

  private static double window(TextLikelihood likelihood, PolyphonePlace place) {
    return between(
        likelihood, place.index() - WINDOW_BEFORE, place.index() + WINDOW_BEHIND);
  }

  private static double between(TextLikelihood likelihood, int from, int to) {
    int length = likelihood.logProbabilities().length;
    return likelihood.of(Math.max(0, from), Math.min(length, to));
  }
}
