package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.text.Annotator;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.EnglishFrontEnd;
import io.voicemill.runtime.text.japanese.JapaneseFrontEnd;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.script.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The front ends that go with a voice bundle: a British voice reads with the British lexicon, every
 * other one with the American. A lexicon is loaded when the first of its voices speaks. Japanese
 * takes the sounds of English words from British English, whose vowels are nearer to katakana.
 */
public final class SpokenLanguages implements AutoCloseable {

  private static final String ENGLISH = "english";
  private static final String UNKNOWN_WORD = "model";

  private final Path folder;
  private final String contentHash;
  private final Annotator annotator;
  private final LanguageFrontEnd mandarin;
  private final LanguageFrontEnd japanese = JapaneseFrontEnd.open(this::british);
  private final Map<Accent, EnglishFrontEnd> english = new EnumMap<>(Accent.class);
  private final Map<Accent, TextFrontEnd> composites = new EnumMap<>(Accent.class);

  private SpokenLanguages(
      Path folder, String contentHash, LanguageFrontEnd mandarin, Annotator annotator) {
    this.folder = requireNonNull(folder, "folder is null");
    this.contentHash = requireNonNull(contentHash, "contentHash is null");
    this.mandarin = requireNonNull(mandarin, "mandarin is null");
    this.annotator = requireNonNull(annotator, "annotator is null");
  }

  /** Opens the front ends of a bundle of the kind {@code kokoro}. */
  public static SpokenLanguages open(Bundle bundle) {
    return open(bundle, Lexicons.NONE);
  }

  /**
   * Opens the front ends of a bundle of the kind {@code kokoro}, with lexicons.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if one is malformed
   */
  public static SpokenLanguages open(Bundle bundle, Lexicons lexicons) {
    return open(bundle, MandarinFrontEnd.open(), lexicons);
  }

  /** The same with another front end for Mandarin. */
  static SpokenLanguages open(Bundle bundle, LanguageFrontEnd mandarin, Lexicons lexicons) {
    return new SpokenLanguages(
        bundle.folder().resolve(ENGLISH), bundle.contentHash(), mandarin, lexicons.annotator());
  }

  /**
   * The front end for a voice.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a lexicon cannot be read
   */
  public TextFrontEnd frontEnd(Voice voice) {
    return frontEnd(
        voice.locale().toLowerCase(Locale.ROOT).equals("en-gb") ? Accent.GB : Accent.US);
  }

  /** The front end for an accent of English. */
  public synchronized TextFrontEnd frontEnd(Accent accent) {
    return composites.computeIfAbsent(accent, this::composite);
  }

  @Override
  public synchronized void close() {
    english.values().forEach(EnglishFrontEnd::close);
    english.clear();
    composites.clear();
  }

  private TextFrontEnd composite(Accent accent) {
    return new FrontEnds(
        Map.of(Language.EN, english(accent), Language.ZH, mandarin, Language.JA, japanese),
        annotator);
  }

  private synchronized EnglishFrontEnd english(Accent accent) {
    return english.computeIfAbsent(
        accent, each -> EnglishFrontEnd.open(folder, contentHash, GraphPool.shared(), each));
  }

  private EnglishWord british(String word) {
    SpokenRun run = english(Accent.GB).speak(List.of(new TextSpan.Plain(0, word)));
    return new EnglishWord(
        run.readings().stream().map(Reading::reading).collect(Collectors.joining()),
        run.readings().stream().noneMatch(reading -> reading.rule().equals(UNKNOWN_WORD)));
  }
}
