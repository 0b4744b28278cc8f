package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Articulation;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts the melody of an example in the place of the line's own, around the line's own median.
 *
 * <p>Where line and example speak the same words, F0 follows the example frame by frame along their
 * {@link MelodyAlignment}. Where they do not, it follows the example's phrases: the part of its
 * melody that is slower than syllables, laid over the line's phrases in proportion. In a language
 * with lexical tones the line's own faster movement then stays whole, so that its tones stay those
 * of its words; elsewhere half of it stays, for its accents. In between the two are mixed by how
 * sure the alignment is.
 */
final class MelodyTransfer {
  private static final float VOICED_HERTZ = 55;
  private static final double LOWEST_HERTZ = 60;
  private static final double HIGHEST_HERTZ = 700;
  private static final int FEWEST_VOICED = 8;
  private static final double TONAL_PHRASE_HERTZ = 2;
  private static final double PHRASE_HERTZ = 3;
  private static final double SYLLABLE_HERTZ = 9;
  private static final double OWN_ACCENTS = .5;
  private static final String TONES = "→↗↓↘";

  private MelodyTransfer() {}

  /**
   * Changes F0 of all clauses of a line in place; without an example nothing.
   *
   * @param clauses of the line, for whether its words have tones
   * @param audio of each clause as the curves are before; asked for once, and only with an example
   */
  static void apply(
      Prosody prosody,
      List<Curves> curves,
      ClauseList clauses,
      Supplier<List<float[]>> audio,
      int sampleRate) {
    if (prosody.example().isEmpty() || prosody.example().get().weight() == 0) {
      return;
    }
    ProsodyExample example = prosody.example().get();
    MelodyFrames line = MelodyFrames.ofLine(curves, articulation(curves, audio.get(), sampleRate));
    MelodyFrames clip = MelodyFrames.ofExample(example);
    if (line.voicedCount() < FEWEST_VOICED || clip.voicedCount() < FEWEST_VOICED) {
      return;
    }
    float[] wanted = wanted(line, clip, tonal(clauses));
    int at = -line.offset();
    for (Curves clause : curves) {
      float[] f0 = clause.f0();
      for (int i = 0; i < f0.length; i++, at++) {
        if (f0[i] > VOICED_HERTZ) {
          double own = line.semitones()[at];
          double moved = own + example.weight() * (wanted[at] - own);
          double shaped = f0[i] * Math.pow(2, (moved - own) / 12);
          f0[i] = (float) Math.min(HIGHEST_HERTZ, Math.max(LOWEST_HERTZ, shaped));
        }
      }
    }
  }

  /** Semitones against the line's median for each of its frames. */
  private static float[] wanted(MelodyFrames line, MelodyFrames clip, boolean tonal) {
    MelodyAlignment alignment = MelodyAlignment.of(line, clip);
    float[] ofWords =
        Smoothing.lowPassed(Smoothing.at(clip.melody(), alignment.positions()), SYLLABLE_HERTZ);
    double cutoff = tonal ? TONAL_PHRASE_HERTZ : PHRASE_HERTZ;
    float[] phrases =
        Smoothing.at(Smoothing.lowPassed(clip.melody(), cutoff), PhraseMap.positions(line, clip));
    float[] own = line.melody();
    float[] slow = Smoothing.lowPassed(own, cutoff);
    double share = tonal ? 1 : OWN_ACCENTS;
    double sure = alignment.sameWords();
    float[] wanted = new float[own.length];
    for (int i = 0; i < wanted.length; i++) {
      double ofPhrases = phrases[i] + share * (own[i] - slow[i]);
      wanted[i] = (float) (sure * ofWords[i] + (1 - sure) * ofPhrases);
    }
    float median = line.medianOfVoiced(wanted);
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] -= median;
    }
    return wanted;
  }

  /** All clauses as one, so that mean and spread are those of the line. */
  static float[][] articulation(List<Curves> curves, List<float[]> passes, int sampleRate) {
    int frames = curves.stream().mapToInt(clause -> clause.f0().length).sum();
    int frame = sampleRate / MelodyFrames.FRAMES_A_SECOND;
    float[] samples = new float[frames * frame];
    int at = 0;
    for (int i = 0; i < passes.size(); i++) {
      int length = curves.get(i).f0().length * frame;
      float[] pass = passes.get(i);
      System.arraycopy(pass, 0, samples, at, Math.min(length, pass.length));
      at += length;
    }
    return Articulation.of(new Waveform(samples, sampleRate), MelodyFrames.FRAMES_A_SECOND);
  }

  /** Whether most words have Mandarin tones. */
  private static boolean tonal(ClauseList clauses) {
    long words = 0;
    long toned = 0;
    for (Clause clause : clauses.clauses()) {
      for (Clause.WordTokens tokens : clause.words()) {
        SpokenPart.Word word = tokens.word();
        words++;
        toned += word.phonemes().chars().anyMatch(each -> TONES.indexOf(each) >= 0) ? 1 : 0;
      }
    }
    return 2 * toned > words;
  }
}
