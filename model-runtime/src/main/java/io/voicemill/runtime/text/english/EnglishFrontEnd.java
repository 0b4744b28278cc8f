package io.voicemill.runtime.text.english;

import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.pronunciation.Heteronyms;
import io.voicemill.runtime.text.english.pronunciation.Lexicon;
import io.voicemill.runtime.text.english.pronunciation.OovModel;
import io.voicemill.runtime.text.english.pronunciation.UnknownWordModel;
import io.voicemill.runtime.text.english.pronunciation.WordPronouncer;
import io.voicemill.runtime.text.english.writing.Normalizer;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads English: numbers and the like in words, phonemes of misaki's alphabet as the Kokoro model
 * was trained with. Thread-safe; what cannot be spoken is skipped.
 */
public final class EnglishFrontEnd implements LanguageFrontEnd, AutoCloseable {
  private final Normalizer normalizer;
  private final RunReader reader;
  private final RunPronouncer pronouncer;
  private final AutoCloseable model;

  EnglishFrontEnd(
      Lexicon lexicon, UnknownWordModel unknownWords, AutoCloseable model, Accent accent) {
    this.normalizer = new Normalizer(accent);
    this.reader = new RunReader(normalizer, accent);
    this.pronouncer =
        new RunPronouncer(
            new WordPronouncer(lexicon, unknownWords, accent),
            new Shouting(lexicon),
            new Heteronyms(accent));
    this.model = model;
  }

  /**
   * Opens the front end of an accent.
   *
   * @param folder the folder {@code english} of a Kokoro bundle: lexica and the model for unknown
   *     words
   * @param contentHash of the bundle
   * @param pool that shares the graphs
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a file cannot be read
   */
  public static EnglishFrontEnd open(
      Path folder, String contentHash, GraphPool pool, Accent accent) {
    Lexicon lexicon = Lexicon.open(folder, accent);
    OovModel model = OovModel.open(folder, contentHash, pool, accent);
    return new EnglishFrontEnd(lexicon, model, model, accent);
  }

  @Override
  public SpokenRun speak(List<TextSpan> run) {
    List<RunPart> parts = reader.read(run);
    return RunBuilder.build(parts, pronouncer.pronounce(parts));
  }

  /**
   * The normalised form of a text without its pronunciation: numbers, dates and abbreviations in
   * words. Brings what a recogniser wrote to the same form as what was meant.
   */
  public String normalize(String text) {
    return normalizer.spoken(text);
  }

  @Override
  public void close() {
    try {
      model.close();
    } catch (Exception e) {
      throw new IllegalStateException("The model for unknown words cannot be closed.", e);
    }
  }
}
