package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.pronunciation.IpaNotation;
import io.voicemill.runtime.text.english.writing.NormalizedPart;
import io.voicemill.runtime.text.english.writing.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Normalises the spans of a run, one after the other. */
final class RunReader {
  private final Normalizer normalizer;
  private final Accent accent;

  RunReader(Normalizer normalizer, Accent accent) {
    this.normalizer = normalizer;
    this.accent = accent;
  }

  List<RunPart> read(List<TextSpan> run) {
    List<RunPart> parts = new ArrayList<>();
    boolean space = false;
    for (int i = 0; i < run.size(); i++) {
      TextSpan span = run.get(i);
      if (span instanceof TextSpan.Pause pause) {
        parts.add(new RunPart.Pause(pause.start(), pause.milliseconds()));
        space = true;
        continue;
      }
      String text = text(span);
      List<String> phonemes =
          span instanceof TextSpan.Phonemes annotated
              ? IpaNotation.words(annotated.phonemes(), accent)
              : List.of();
      if (phonemes.isEmpty()) {
        addWritten(normalized(text, span.start(), behind(run, i)), space, parts);
      } else {
        parts.add(new RunPart.Annotated(span.start(), text, phonemes, space ? " " : ""));
      }
      space = !text.isEmpty() && Character.isWhitespace(text.codePointBefore(text.length()));
    }
    return parts;
  }

  /**
   * What follows a dot says whether it ends a sentence, also where it is annotated: Dr. [Li](…).
   */
  private List<NormalizedPart> normalized(String text, int start, String behind) {
    if (!text.stripTrailing().endsWith(".") || behind.isEmpty()) {
      return normalizer.normalize(text, start);
    }
    int end = start + text.codePointCount(0, text.length());
    return normalizer.normalize(text + behind, start).stream()
        .filter(part -> part.start() < end)
        .toList();
  }

  private static String behind(List<TextSpan> run, int index) {
    boolean word = index + 1 < run.size() && run.get(index + 1) instanceof TextSpan.Phonemes;
    return word ? text(run.get(index + 1)) : "";
  }

  private static void addWritten(List<NormalizedPart> written, boolean space, List<RunPart> parts) {
    for (int i = 0; i < written.size(); i++) {
      NormalizedPart part = written.get(i);
      boolean widen = i == 0 && space && part.gap().isEmpty();
      parts.add(
          new RunPart.Written(
              widen && part instanceof NormalizedPart.Word word
                  ? new NormalizedPart.Word(
                      word.start(), word.written(), word.spoken(), word.rule(), " ")
                  : part));
    }
  }

  private static String text(TextSpan span) {
    if (span instanceof TextSpan.Plain plain) {
      return plain.text();
    }
    if (span instanceof TextSpan.Phonemes phonemes) {
      return phonemes.text();
    }
    return span instanceof TextSpan.Pinyin pinyin ? pinyin.text() : "";
  }
}
