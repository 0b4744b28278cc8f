package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.pinyin.Syllable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Mandarin: numbers in words, words by HanLP's lexicon, readings by phrase and by context,
 * neutral tones, tone sandhi, r-coloured finals, and the phonemes of misaki. Thread-safe.
 */
public final class MandarinFrontEnd implements LanguageFrontEnd {

  private MandarinFrontEnd() {}

  /** Opens the front end; the first one loads the lexica of HanLP, once for the process. */
  public static MandarinFrontEnd open() {
    MandarinFrontEnd frontEnd = new MandarinFrontEnd();
    frontEnd.speak(List.of(new TextSpan.Plain(0, "银行行长说一不二。")));
    return frontEnd;
  }

  @Override
  public SpokenRun speak(List<TextSpan> run) {
    Speech speech = new Speech();
    List<SpokenCharacter> pending = new ArrayList<>();
    for (TextSpan span : run) {
      if (span instanceof TextSpan.Plain plain) {
        for (Spelling spelling : Normalizer.spell(plain)) {
          if (spelling.isHan()) {
            pending.addAll(characters(spelling));
          } else {
            speak(pending, speech, spelling);
          }
        }
      } else if (span instanceof TextSpan.Pinyin pinyin) {
        pending.addAll(annotated(pinyin));
      } else {
        flush(pending, speech);
        speech.add(span);
      }
    }
    flush(pending, speech);
    return speech.run();
  }

  private static void speak(List<SpokenCharacter> pending, Speech speech, Spelling spelling) {
    boolean goesOn = spelling.kind() == Spelling.Kind.SILENCE && spelling.written().equals(" ");
    if (spelling.kind() != Spelling.Kind.SILENCE || goesOn) {
      flush(pending, speech);
    }
    speech.add(spelling);
  }

  private static void flush(List<SpokenCharacter> pending, Speech speech) {
    if (!pending.isEmpty()) {
      speech.add(read(pending));
      pending.clear();
    }
  }

  private static Clause read(List<SpokenCharacter> characters) {
    Clause clause = Clause.of(List.copyOf(characters));
    Readings.find(clause);
    NeutralTones.apply(clause);
    Erhua.apply(clause);
    ToneChanges.apply(clause);
    ThirdTones.apply(clause);
    return clause;
  }

  private static List<SpokenCharacter> characters(Spelling spelling) {
    return spelling
        .said()
        .codePoints()
        .mapToObj(c -> new SpokenCharacter(spelling, Character.toString(c)))
        .toList();
  }

  private static List<SpokenCharacter> annotated(TextSpan.Pinyin pinyin) {
    List<SpokenCharacter> characters = new ArrayList<>();
    int[] codePoints = pinyin.text().codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      String written = Character.toString(codePoints[i]);
      Spelling spelling =
          new Spelling(pinyin.start() + i, written, written, Spelling.Kind.CHARACTER);
      SpokenCharacter character = new SpokenCharacter(spelling, written);
      Syllable.find(pinyin.syllables().get(i))
          .ifPresent(
              pinyin.tones() == TextSpan.Tones.AS_WRITTEN
                  ? character::annotate
                  : character::settle);
      characters.add(character);
    }
    return characters;
  }
}
