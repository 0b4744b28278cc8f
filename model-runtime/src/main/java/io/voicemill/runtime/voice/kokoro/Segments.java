package io.voicemill.runtime.voice.kokoro;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a word's tokens into its sounds.
 *
 * <p>Mandarin: initials, and finals from the glide to the last nasal with their tone; all but the
 * neutral tone are stressed. English: the vowel behind a mark of primary stress and the consonants
 * right before it are stressed. Japanese: each mora counts as stressed, as its timing is the
 * language's beat.
 */
final class Segments {
  private final Language language;
  private final int[] symbols;
  private final int offset;
  private final List<Segment> segments = new ArrayList<>();

  private Segments(Language language, int[] symbols, int offset) {
    this.language = language;
    this.symbols = symbols;
    this.offset = offset;
  }

  /**
   * The sounds in order; together they cover the word.
   *
   * @param symbols of the whole clause, one for each token
   */
  static List<Segment> of(Clause.WordTokens word, int[] symbols) {
    int[] own = Arrays.copyOfRange(symbols, word.from(), word.to());
    Segments segments = new Segments(word.word().language(), own, word.from());
    if (segments.language == Language.ZH) {
      segments.readSyllables();
    } else {
      segments.readSounds();
    }
    return segments.segments;
  }

  private void readSounds() {
    int at = 0;
    while (at < symbols.length) {
      int start = at;
      boolean stressed = language == Language.JA;
      while (at < symbols.length - 1 && SoundSymbols.isStress(symbols[at])) {
        stressed |= symbols[at] == 'ˈ';
        at++;
      }
      SoundKind kind = SoundSymbols.kind(symbols[at], language);
      boolean vowel = SoundSymbols.isVowel(symbols[at]);
      at++;
      while (at < symbols.length && isAppended(symbols[at])) {
        kind = vowel && SoundSymbols.isLength(symbols[at]) ? SoundKind.LONG_VOWEL : kind;
        at++;
      }
      if (vowel && stressed) {
        stressOnset();
      }
      add(kind, stressed, start, at);
    }
  }

  private static boolean isAppended(int symbol) {
    return SoundSymbols.isModifier(symbol) || SoundSymbols.isTone(symbol);
  }

  private void stressOnset() {
    for (int i = segments.size() - 1; i >= 0 && !isVowel(segments.get(i)); i--) {
      segments.set(i, segments.get(i).withStress(true));
    }
  }

  private boolean isVowel(Segment segment) {
    for (int i = segment.from(); i < segment.to(); i++) {
      if (SoundSymbols.isVowel(symbols[i - offset])) {
        return true;
      }
    }
    return false;
  }

  private void readSyllables() {
    int at = 0;
    while (at < symbols.length) {
      int start = at;
      int end = finalEnd(at);
      if (end == at) {
        at++;
        while (at < symbols.length && SoundSymbols.isModifier(symbols[at])) {
          at++;
        }
        add(SoundSymbols.kind(symbols[start], language), true, start, at);
        continue;
      }
      at = end;
      addFinal(start, at);
    }
    for (int i = 0; i + 1 < segments.size(); i++) {
      Segment initial = segments.get(i);
      boolean neutral = isFinal(segments.get(i + 1)) && !segments.get(i + 1).stressed();
      if (neutral && !isFinal(initial)) {
        segments.set(i, initial.withStress(false));
      }
    }
  }

  private static boolean isFinal(Segment segment) {
    return segment.kind() == SoundKind.LEVEL_FINAL || segment.kind() == SoundKind.CONTOUR_FINAL;
  }

  private void addFinal(int start, int end) {
    SoundKind kind = SoundKind.LEVEL_FINAL;
    boolean toned = false;
    for (int i = start; i < end; i++) {
      if (SoundSymbols.isTone(symbols[i])) {
        toned = true;
        kind = SoundSymbols.isLevelTone(symbols[i]) ? kind : SoundKind.CONTOUR_FINAL;
      }
    }
    add(kind, toned, start, end);
  }

  /** After the final that begins there; the place itself if none does. */
  private int finalEnd(int start) {
    int at = start;
    while (isGlideOrVowel(at)) {
      at++;
    }
    boolean syllabic = at == start && at + 1 < symbols.length && isTone(at + 1);
    if (at == start && !syllabic) {
      return start;
    }
    at += syllabic ? 1 : 0;
    if (isTone(at)) {
      at++;
      while (at < symbols.length && symbols[at] == 'ɚ') {
        at++;
      }
    }
    boolean coda =
        at < symbols.length && SoundSymbols.isNasal(symbols[at]) && !isGlideOrVowel(at + 1);
    return coda && !isTone(at + 1) ? at + 1 : at;
  }

  private boolean isGlideOrVowel(int at) {
    return at < symbols.length
        && (SoundSymbols.isGlide(symbols[at]) || SoundSymbols.isVowel(symbols[at]));
  }

  private boolean isTone(int at) {
    return at < symbols.length && SoundSymbols.isTone(symbols[at]);
  }

  private void add(SoundKind kind, boolean stressed, int from, int to) {
    segments.add(new Segment(kind, stressed, offset + from, offset + to));
  }
}
