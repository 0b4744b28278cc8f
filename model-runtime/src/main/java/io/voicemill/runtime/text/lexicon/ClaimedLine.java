package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.AnnotatedLine;
import io.voicemill.runtime.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the spans of a line in which entries have claimed stretches. */
final class ClaimedLine {
  private final List<TextSpan> spans = new ArrayList<>();
  private final List<AnnotatedLine.Stretch> stretches = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private int pendingStart;
  private int shift;

  private ClaimedLine() {}

  /**
   * Builds a line.
   *
   * @param claims in order; each lies in one plain span
   */
  static AnnotatedLine of(List<TextSpan> given, List<Claim> claims) {
    ClaimedLine line = new ClaimedLine();
    int next = 0;
    for (TextSpan span : given) {
      if (!(span instanceof TextSpan.Plain plain)) {
        line.spans.add(moved(span, line.shift));
        continue;
      }
      int end = span.start() + plain.text().codePointCount(0, plain.text().length());
      int from = next;
      while (next < claims.size() && claims.get(next).start() < end) {
        next++;
      }
      line.plain(plain, claims.subList(from, next));
    }
    return new AnnotatedLine(line.spans, line.stretches);
  }

  private void plain(TextSpan.Plain plain, List<Claim> claims) {
    int[] text = plain.text().codePoints().toArray();
    int from = plain.start();
    pendingStart = from + shift;
    for (Claim claim : claims) {
      append(text, plain.start(), from, claim.start());
      String written = new String(text, claim.start() - plain.start(), claim.end() - claim.start());
      claim(claim, written);
      from = claim.end();
    }
    append(text, plain.start(), from, plain.start() + text.length);
    flush();
  }

  private void append(int[] text, int start, int from, int to) {
    pending.append(new String(text, from - start, to - from));
  }

  private void claim(Claim claim, String written) {
    int made = claim.start() + shift;
    if (claim.entry().saying() instanceof Saying.Respelling respelling) {
      int length = respelling.text().codePointCount(0, respelling.text().length());
      pending.append(respelling.text());
      stretch(claim, made, made + length, Optional.of(written));
      shift += length - (claim.end() - claim.start());
      return;
    }
    flush();
    spans.add(annotation(made, written, claim));
    stretch(claim, made, claim.end() + shift, Optional.empty());
    pendingStart = claim.end() + shift;
  }

  private static TextSpan annotation(int start, String written, Claim claim) {
    Saying saying = claim.entry().saying();
    if (saying instanceof Saying.Pinyin pinyin) {
      return new TextSpan.Pinyin(
          start, written, pinyin.syllables(), TextSpan.Tones.AS_IN_DICTIONARY);
    } else if (saying instanceof Saying.Kana kana) {
      return new TextSpan.Kana(start, written, kana.kana());
    } else if (saying instanceof Saying.Phonemes phonemes) {
      boolean possessive = claim.ending() == Claim.Ending.POSSESSIVE;
      String sounds = phonemes.phonemes();
      return new TextSpan.Phonemes(start, written, possessive ? Possessive.of(sounds) : sounds);
    }
    throw new IllegalArgumentException("Unknown saying: " + saying);
  }

  private void stretch(Claim claim, int from, int to, Optional<String> respelled) {
    stretches.add(
        new AnnotatedLine.Stretch(
            from, to, claim.start(), claim.end(), respelled, claim.entry().rule()));
  }

  private void flush() {
    if (!pending.isEmpty()) {
      spans.add(new TextSpan.Plain(pendingStart, pending.toString()));
      pending.setLength(0);
    }
  }

  private static TextSpan moved(TextSpan span, int by) {
    int start = span.start() + by;
    if (span instanceof TextSpan.Phonemes phonemes) {
      return new TextSpan.Phonemes(start, phonemes.text(), phonemes.phonemes());
    } else if (span instanceof TextSpan.Pinyin pinyin) {
      return new TextSpan.Pinyin(start, pinyin.text(), pinyin.syllables(), pinyin.tones());
    } else if (span instanceof TextSpan.Kana kana) {
      return new TextSpan.Kana(start, kana.text(), kana.kana());
    } else if (span instanceof TextSpan.Pause pause) {
      return new TextSpan.Pause(start, pause.milliseconds());
    }
    throw new IllegalArgumentException("Unknown span: " + span);
  }
}
