package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds characters of a Mandarin line that were given another reading than their context demands.
 * Thread-safe if scorer and rehearsal are.
 *
 * <p>A recogniser has learned how texts sound. The line is rehearsed with each reading of a
 * character in doubt, and the recogniser is asked each time how far it prefers the character to
 * others that sound like this reading: under the right reading it does so most. A reading that a
 * rule of the front end chose by its context, or that a phrase dictionary confirms, is not judged:
 * the ear alone knows less. Any other is in doubt where its margin is small in the take, or where
 * the phrase dictionary reads otherwise; a rival that this dictionary has needs less to win.
 *
 * <p>Of a text over 40 code points, only the first four sentences are judged that the phrase
 * dictionary reads otherwise. In each text at most three places are rehearsed, with two rivals
 * each.
 */
public final class ReadingJudge {
  private static final int MOST_PARTS = 4;
  private static final int MOST_PLACES = 3;
  private static final int MOST_RIVALS = 2;
  private static final double LOST_SHARE = .5;
  private static final double LOST_TO_NOISE = .5;

  private final TextScorer scorer;
  private final ReadingBars bars;

  private record Suspect(PolyphonePlace place, SecondOpinion opinion, ReadingMargin margin) {

    boolean contradicted() {
      return contradicts(opinion, place);
    }

    ReadingDoubt.Opinion of(String rival) {
      boolean phrase = opinion.source() == SecondOpinion.Source.PHRASE;
      if (phrase && rival.equals(opinion.reading())) {
        return ReadingDoubt.Opinion.AGREES;
      } else if (!Polyphones.isCommonest(place.character(), rival)) {
        return ReadingDoubt.Opinion.RARE;
      }
      return rival.equals(opinion.reading())
          ? ReadingDoubt.Opinion.LEANS
          : ReadingDoubt.Opinion.NONE;
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
   * @param rehearsal speaks the line or parts of it again
   * @return the characters that should be read otherwise, at most one reading each
   */
  public List<ReadingDoubt> doubts(SpokenText line, Waveform take, Rehearsal rehearsal) {
    if (line.language() != Language.ZH) {
      return List.of();
    }
    return fits(line, take) ? whole(line, take, rehearsal) : parts(line, rehearsal);
  }

  /**
   * Whether a repair of a reading can be heard: the margin grew by at least half of what was
   * promised, or but for .5. What cannot be judged as a whole counts as healed.
   *
   * @param line what was to be spoken
   * @param before the take without the repair
   * @param after the take with it
   */
  public boolean heals(ReadingDoubt doubt, SpokenText line, Waveform before, Waveform after) {
    Optional<PolyphonePlace> place =
        PolyphonePlace.in(line).stream().filter(it -> it.start() == doubt.start()).findFirst();
    if (place.isEmpty() || !fits(line, before) || !fits(line, after)) {
      return true;
    }
    double gain =
        margin(line, place.get(), doubt.spoken(), after)
            .over(margin(line, place.get(), doubt.reading(), before));
    return gain >= doubt.gain() - Math.max(LOST_TO_NOISE, LOST_SHARE * doubt.gain());
  }

  /** Whether the dictionary reads otherwise what no rule has looked at. */
  private static boolean contradicts(SecondOpinion opinion, PolyphonePlace place) {
    return place.ground() == PolyphonePlace.Ground.DICTIONARY
        && place.rivals().contains(opinion.reading())
        && !place.isWeak(opinion.reading());
  }

  private boolean fits(SpokenText line, Waveform take) {
    return line.text().codePointCount(0, line.text().length()) <= Excerpt.LONGEST
        && take.seconds() <= scorer.longestSeconds();
  }

  private List<ReadingDoubt> parts(SpokenText line, Rehearsal rehearsal) {
    List<SecondOpinion> opinions = SecondOpinion.of(line.spoken());
    List<Integer> contradicted =
        PolyphonePlace.in(line).stream()
            .filter(place -> contradicts(opinions.get(place.index()), place))
            .map(PolyphonePlace::start)
            .toList();
    List<ReadingDoubt> doubts = new ArrayList<>();
    Rehearsal ofPart = rehearsal.ofPart();
    Excerpt.of(line.text()).stream()
        .filter(excerpt -> contradicted.stream().anyMatch(excerpt::holds))
        .limit(MOST_PARTS)
        .forEach(
            excerpt -> {
              SpokenText part = ofPart.read(excerpt.text());
              Waveform audio = ofPart.speak(part);
              if (fits(part, audio)) {
                whole(part, audio, ofPart).forEach(it -> doubts.add(it.moved(excerpt.start())));
              }
            });
    return doubts;
  }

  private List<ReadingDoubt> whole(SpokenText line, Waveform take, Rehearsal rehearsal) {
    return suspects(line, take).stream()
        .filter(each -> each.contradicted() || each.margin().value() < bars.closeMargin())
        .sorted(
            Comparator.comparing((Suspect each) -> !each.contradicted())
                .thenComparingDouble(each -> each.margin().value()))
        .limit(MOST_PLACES)
        .map(suspect -> doubt(line, suspect, rehearsal))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Suspect> suspects(SpokenText line, Waveform take) {
    List<SecondOpinion> opinions = SecondOpinion.of(line.spoken());
    List<PolyphonePlace> places =
        PolyphonePlace.in(line).stream()
            .filter(place -> !isVouchedFor(place, opinions.get(place.index())))
            .toList();
    if (places.isEmpty()) {
      return List.of();
    }
    List<ReadingMargin> margins =
        ReadingMargin.of(
            scorer,
            line,
            places.stream()
                .map(place -> new ReadingMargin.Spoken(place, place.spoken(place.reading())))
                .toList(),
            take);
    return IntStream.range(0, places.size())
        .mapToObj(
            i -> new Suspect(places.get(i), opinions.get(places.get(i).index()), margins.get(i)))
        .toList();
  }

  /** Whether a rule of the front end chose a reading in its context, or a phrase confirms it. */
  private static boolean isVouchedFor(PolyphonePlace place, SecondOpinion opinion) {
    return place.ground() == PolyphonePlace.Ground.RULE
        || (opinion.source() == SecondOpinion.Source.PHRASE
            && opinion.reading().equals(place.reading()));
  }

  private Optional<ReadingDoubt> doubt(SpokenText line, Suspect suspect, Rehearsal rehearsal) {
    return suspect.place().rivals().stream()
        .filter(rival -> !suspect.place().isWeak(rival))
        .sorted(Comparator.comparing((String rival) -> !rival.equals(suspect.opinion().reading())))
        .limit(MOST_RIVALS)
        .map(rival -> rehearsed(line, suspect, rival, rehearsal))
        .filter(doubt -> doubt.gain() > bars.gain(doubt.opinion()))
        .max(Comparator.comparingDouble(ReadingDoubt::gain));
  }

  private ReadingDoubt rehearsed(
      SpokenText line, Suspect suspect, String rival, Rehearsal rehearsal) {
    PolyphonePlace place = suspect.place();
    String spoken = place.spoken(rival);
    String annotated = Annotation.insert(line.text(), place.start(), spoken);
    ReadingMargin other = margin(line, place, spoken, rehearsal.speak(rehearsal.read(annotated)));
    return new ReadingDoubt(
        place.start(),
        place.character(),
        place.reading(),
        rival,
        spoken,
        other.over(suspect.margin()),
        suspect.of(rival));
  }

  private ReadingMargin margin(
      SpokenText line, PolyphonePlace place, String syllable, Waveform audio) {
    return ReadingMargin.of(scorer, line, new ReadingMargin.Spoken(place, syllable), audio);
  }
}
