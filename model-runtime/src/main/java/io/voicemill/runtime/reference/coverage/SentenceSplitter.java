package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/** Tells the sentences of a text apart by their marks and their last words. */
final class SentenceSplitter {
  private static final String ENDS = ".?!";
  private static final List<String> CHINESE_PARTICLES = List.of("吗", "嗎", "呢");
  private static final String JAPANESE_PARTICLE = "か";

  private final Language language;
  private final List<SentenceKind> kinds = new ArrayList<>();
  private String lastWord = "";
  private String ends = "";

  private SentenceSplitter(Language language) {
    this.language = language;
  }

  /** The kind of each sentence. */
  static List<SentenceKind> kinds(SpokenText text) {
    SentenceSplitter splitter = new SentenceSplitter(text.language());
    for (SpokenPart part : text.parts()) {
      if (part instanceof SpokenPart.Word word) {
        splitter.word(word);
      } else if (part instanceof SpokenPart.Mark mark && ENDS.contains(mark.symbol())) {
        splitter.ends += mark.symbol();
      }
    }
    splitter.close();
    return splitter.kinds;
  }

  private void word(SpokenPart.Word word) {
    if (!ends.isEmpty()) {
      close();
    }
    lastWord = word.text();
  }

  private void close() {
    if (!lastWord.isEmpty()) {
      kinds.add(kind());
    }
    lastWord = "";
    ends = "";
  }

  private SentenceKind kind() {
    if (ends.contains("?") || asks()) {
      return SentenceKind.QUESTION;
    }
    return ends.contains("!") ? SentenceKind.EXCLAMATION : SentenceKind.STATEMENT;
  }

  private boolean asks() {
    return switch (language) {
      case ZH -> ends.isEmpty() && CHINESE_PARTICLES.stream().anyMatch(lastWord::endsWith);
      case JA -> !ends.contains("!") && lastWord.endsWith(JAPANESE_PARTICLE);
      default -> false;
    };
  }
}
