package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plans the length of a line from the durations that the model predicts, over all of its clauses
 * and pauses jointly.
 *
 * <p>At both ends of each pass the model leaves a silence of about the durations of its pads,
 * closing marks and last phoneme. Where two clauses meet, these silences are replaced by the pause;
 * at the ends of the line they stay, unless the text demands a break there. A demanded break keeps
 * its length under a duration request and everything else is stretched; only where that would be by
 * less than .4 or more than 2.5, or to less than the model can speak, breaks are scaled too.
 * Without a duration request the rate of the speech scales everything by one factor. Longer pauses
 * take their time from the sound.
 */
final class TimelinePlanner {

  /** Samples in one frame of durations: 25 ms. */
  static final int FRAME = 600;

  /**
   * What is heard of a phoneme before a pause: the model gives the silence after it to its
   * duration. Measured on six voices and six clauses: .09 s, with a deviation of .06 s.
   */
  static final double LAST_SOUND_FRAMES = 3.6;

  private static final double LEAST_FACTOR = .4;
  private static final double MOST_FACTOR = 2.5;
  private static final int MOST_FRAMES = 400;
  private static final double TOLERANCE = 1e-4;
  private static final Stretch TEMPO = new ProportionalStretch();

  private final ClauseList line;
  private final List<float[]> durations;
  private final Stretch stretch;
  private final int sampleRate;

  /**
   * A planner for one line.
   *
   * @param durations of each clause's tokens, in fractions of a frame
   * @param stretch for a duration request
   */
  TimelinePlanner(ClauseList line, List<float[]> durations, Stretch stretch, int sampleRate) {
    this.line = line;
    this.durations = durations;
    this.stretch = stretch;
    this.sampleRate = sampleRate;
    for (float[] clause : durations) {
      for (float duration : clause) {
        if (!(duration >= 0 && duration <= MOST_FRAMES)) {
          throw KokoroFailures.strange("a duration of " + duration + " frames");
        }
      }
    }
  }

  /**
   * Plans.
   *
   * @throws VoicemillException INVALID_VALUE for a length that this line cannot be spoken in
   */
  Timeline plan(DurationRequest request, Prosody.Tempo tempo) {
    LineLength neutral = LineLength.of(line, durations, 1, sampleRate);
    LineLength paused = tempo.pauses() == 1 ? neutral : paused(tempo.pauses());
    int target =
        request instanceof DurationRequest.Natural
            ? atRate(tempo, neutral, paused)
            : target(request, neutral.samples());
    if (target == paused.samples()) {
      return timeline(
          paused,
          new Stretch.Stretched(paused.frames(), paused.gaps(), 0),
          paused.leading(),
          target,
          neutral);
    }
    return stretched(
        paused, target, neutral, request instanceof DurationRequest.Natural ? TEMPO : stretch);
  }

  private LineLength paused(double factor) {
    List<float[]> paused = new ArrayList<>();
    for (int i = 0; i < durations.size(); i++) {
      paused.add(PauseStretch.apply(line.clauses().get(i), durations.get(i), factor));
    }
    return LineLength.of(line, paused, factor, sampleRate);
  }

  /** Samples at another rate; a line that is all of shortest sounds is not hurried more. */
  private static int atRate(Prosody.Tempo tempo, LineLength neutral, LineLength paused) {
    if (tempo.equals(Prosody.Tempo.NEUTRAL)) {
      return neutral.samples();
    }
    double shortest = paused.rest() * paused.tokens() / paused.totalFrames();
    return (int)
        Math.max(
            Math.ceil(neutral.breaks() + shortest),
            Math.rint(neutral.breaks() + neutral.rest() / tempo.rate()));
  }

  private Timeline stretched(LineLength own, int target, LineLength neutral, Stretch used) {
    double factor = (target - own.breaks()) / own.rest();
    double breakFactor = 1;
    double fewest = used.fewest(line, own);
    boolean unspoken = target - own.breaks() + TOLERANCE < fewest;
    if (unspoken || factor < LEAST_FACTOR || factor > MOST_FACTOR) {
      factor = target / (double) own.samples();
      breakFactor = factor;
    }
    if (factor > MOST_FACTOR) {
      throw unspeakable(target, own.samples(), MOST_FACTOR * own.samples(), "longest");
    }
    double spoken = target - own.breaks() * breakFactor;
    if (spoken + TOLERANCE < fewest) {
      throw unspeakable(
          target, own.samples(), Math.ceil(fewest / own.rest() * own.samples()), "shortest");
    }
    Stretch.Stretched stretched = used.to(line, own, spoken);
    int[] gaps = stretched.gaps();
    for (int i = 0; i < gaps.length; i++) {
      if (own.demanded()[i]) {
        gaps[i] = (int) Math.round(gaps[i] * breakFactor);
      }
    }
    int leading = own.leading() < 0 ? own.leading() : (int) Math.round(own.leading() * breakFactor);
    return timeline(own, stretched, leading, target, neutral);
  }

  private Timeline timeline(
      LineLength own, Stretch.Stretched stretched, int leading, int samples, LineLength neutral) {
    return new Timeline(
        stretched.frames(),
        leading,
        stretched.leadingCut(),
        stretched.gaps(),
        own.demanded(),
        samples,
        neutral.samples(),
        (int) Math.round(neutral.breaks()),
        (int) Math.round(neutral.breaks() + stretch.shortest(line, neutral)));
  }

  private int target(DurationRequest request, int naturalSamples) {
    if (request instanceof DurationRequest.Ratio ratio) {
      return LineLength.samples(ratio.ratio() * naturalSamples / sampleRate * 1000, sampleRate);
    }
    if (request instanceof DurationRequest.Seconds seconds) {
      return LineLength.samples(seconds.seconds() * 1000, sampleRate);
    }
    return naturalSamples;
  }

  private VoicemillException unspeakable(int target, int natural, double bound, String which) {
    return new VoicemillException(
        Problem.in(
            "duration_seconds",
            ProblemCode.INVALID_VALUE,
            String.format(
                Locale.ROOT,
                "The line shall take %.3f s and takes %.3f s by itself.",
                target / (double) sampleRate,
                natural / (double) sampleRate),
            String.format(
                Locale.ROOT,
                "The %s that the voice model can make it is about %.3f s.",
                which,
                bound / sampleRate),
            "Ask for a length nearer to its own, or change the text."));
  }
}
