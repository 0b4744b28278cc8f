package io.voicemill.runtime.take;

import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one character of a line wrong unless an annotation settles it. */
final class MisreadingFrontEnd implements LanguageFrontEnd {
  private final LanguageFrontEnd frontEnd;
  private Optional<MisreadLine> line = Optional.empty();

  MisreadingFrontEnd(LanguageFrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  void misread(Optional<MisreadLine> next) {
    line = next;
  }

  @Override
  public SpokenRun speak(List<TextSpan> run) {
    List<TextSpan> spans = new ArrayList<>();
    int said = 0;
    for (TextSpan span : run) {
      String text = text(span);
      int place = line.map(MisreadLine::place).orElse(-1) - said;
      if (span instanceof TextSpan.Plain plain
          && place >= 0
          && place < text.length()
          && text.substring(place, place + 1).equals(line.orElseThrow().character())) {
        spans.add(new TextSpan.Plain(plain.start(), text.substring(0, place)));
        spans.add(
            new TextSpan.Pinyin(
                plain.start() + place,
                line.orElseThrow().character(),
                List.of(line.orElseThrow().wrong())));
        spans.add(new TextSpan.Plain(plain.start() + place + 1, text.substring(place + 1)));
      } else {
        spans.add(span);
      }
      said += text.length();
    }
    return unmarked(frontEnd.speak(spans));
  }

  /** What is wrong must not look as if an annotation had settled it. */
  private SpokenRun unmarked(SpokenRun run) {
    return line.map(misread -> misread.unmarked(run)).orElse(run);
  }

  private static String text(TextSpan span) {
    if (span instanceof TextSpan.Plain plain) {
      return plain.text();
    }
    if (span instanceof TextSpan.Pinyin pinyin) {
      return pinyin.text();
    }
    return span instanceof TextSpan.Phonemes phonemes ? phonemes.text() : "";
  }
}
