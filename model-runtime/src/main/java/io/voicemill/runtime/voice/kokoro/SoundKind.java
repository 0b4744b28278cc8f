package io.voicemill.runtime.voice.kokoro;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Kinds of sounds and silences, by how they yield when a line is hurried or drawn out.
 *
 * <p>The least length of an English sound is the mean over its class of the minimal durations of D.
 * H. Klatt ("Synthesis by rule of segmental durations in English sentences", in Frontiers of Speech
 * Communication Research, 1979; "Linguistic uses of segmental duration in English", JASA 59, 1976:
 * .42 to .6 of the inherent duration). Half of it without stress, by the same author's rule. The
 * least length of a Mandarin final is the time that the fastest rise or fall of four semitones
 * takes (Y. Xu and X. Sun, "Maximum speed of pitch change and how it may relate to speech", JASA
 * 111, 2002: 124 ms), a level tone's a frame less. A pause under .1 s is not heard as one.
 *
 * <p>Silences yield more than vowels, and vowels more than consonants: F. Goldman-Eisler,
 * "Psycholinguistics", 1968 (pauses make most of a change of tempo); T. Gay, "Effect of speaking
 * rate on vowel formant movements", JASA 63, 1978, and T. H. Crystal and A. S. House, "Segmental
 * durations in connected-speech signals", JASA 83, 1988 (vowels give more than consonants, long
 * vowels more than short ones).
 */
enum SoundKind {
  /** Before the first sound of a line: cut in the audio, and not lengthened. */
  LEAD(125, 3, 0),
  /** After the last sound of a line: cut in the audio. */
  TAIL(150, 3, .5),
  /** Between two phrases. */
  PAUSE(100, 1.6, 1.3),
  /** Between two words of a phrase. */
  JOINT(25, .6, .4),
  DIPHTHONG(116, 1, 1),
  LONG_VOWEL(86, 1, 1),
  SHORT_VOWEL(58, .7, .6),
  /** All of a Mandarin syllable behind its initial, in tone 2, 3 or 4. */
  CONTOUR_FINAL(125, 1, 1),
  /** The same in tone 1 or, without stress, in the neutral tone. */
  LEVEL_FINAL(100, 1, 1),
  NASAL(57, .6, .5),
  APPROXIMANT(43, .6, .5),
  FRICATIVE(70, .6, .5),
  WEAK_FRICATIVE(38, .6, .5),
  AFFRICATE(50, .3, .3),
  PLOSIVE(55, .3, .2);

  private static final double FRAME_MILLISECONDS = 25;

  private final double milliseconds;
  private final double shortening;
  private final double lengthening;

  SoundKind(double milliseconds, double shortening, double lengthening) {
    this.milliseconds = milliseconds;
    this.shortening = shortening;
    this.lengthening = lengthening;
  }

  /** What is given by the names of kinds, for those names that are kinds. */
  static Map<SoundKind, Double> byName(Map<String, Double> values) {
    Map<SoundKind, Double> kinds = new EnumMap<>(SoundKind.class);
    for (SoundKind kind : values()) {
      Double value = values.get(kind.code());
      if (value != null) {
        kinds.put(kind, value);
      }
    }
    return kinds;
  }

  /** The name in tables. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fewest frames in which it can still be told, to the nearest frame. */
  int least(boolean stressed) {
    double least = stressed ? milliseconds : milliseconds / 2;
    return (int) Math.max(1, Math.rint(least / FRAME_MILLISECONDS));
  }

  /** How easily it is shortened: a factor on what lies above its least length. */
  double shortening() {
    return shortening;
  }

  /** How easily it is lengthened: a factor on its length. */
  double lengthening() {
    return lengthening;
  }
}
