package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.english.pronunciation.Pronunciation;
import io.voicemill.runtime.text.english.writing.NormalizedPart;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/** Builds the spoken run from pronounced parts. Words without a sound are left out. */
final class RunBuilder {
  private final StringBuilder spoken = new StringBuilder();
  private final List<Reading> readings = new ArrayList<>();
  private final List<SpokenPart> parts = new ArrayList<>();

  static SpokenRun build(List<RunPart> parts, List<Pronunciation> pronunciations) {
    RunBuilder builder = new RunBuilder();
    for (int i = 0; i < parts.size(); i++) {
      builder.add(parts.get(i), pronunciations.get(i));
    }
    return new SpokenRun(builder.spoken.toString().strip(), builder.readings, builder.parts);
  }

  private void add(RunPart part, Pronunciation pronunciation) {
    if (part instanceof RunPart.Pause pause) {
      parts.add(new SpokenPart.Break(pause.start(), pause.milliseconds()));
    } else if (part instanceof RunPart.Annotated annotated) {
      addAnnotated(annotated);
    } else if (part instanceof RunPart.Written written) {
      if (written.part() instanceof NormalizedPart.Word word) {
        addWord(word, pronunciation);
      } else if (written.part() instanceof NormalizedPart.Mark mark) {
        spoken.append(mark.gap()).append(mark.symbol());
        parts.add(new SpokenPart.Mark(mark.start(), mark.symbol()));
      }
    }
  }

  private void addAnnotated(RunPart.Annotated annotated) {
    spoken.append(annotated.gap()).append(annotated.text());
    boolean spaced = !annotated.gap().isEmpty();
    for (String phonemes : annotated.phonemes()) {
      addPart(annotated.start(), annotated.text(), phonemes, spaced);
      spaced = true;
    }
    String phonemes = String.join(" ", annotated.phonemes());
    readings.add(
        new Reading(annotated.start(), annotated.text(), phonemes, phonemes, "annotation"));
  }

  private void addWord(NormalizedPart.Word word, Pronunciation pronunciation) {
    String phonemes = pronunciation.phonemes();
    if (phonemes.isEmpty()) {
      return;
    }
    spoken.append(word.gap()).append(word.spoken());
    addPart(word.start(), word.written(), phonemes, !word.gap().isEmpty());
    Reading last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
    if (last != null && last.start() == word.start()) {
      String joined = last.reading() + " " + phonemes;
      readings.set(
          readings.size() - 1, new Reading(last.start(), last.text(), joined, joined, last.rule()));
    } else {
      readings.add(
          new Reading(word.start(), word.written(), phonemes, phonemes, pronunciation.rule()));
    }
  }

  private void addPart(int start, String written, String phonemes, boolean spaced) {
    parts.add(new SpokenPart.Word(start, written, Language.EN, phonemes, spaced));
  }
}
