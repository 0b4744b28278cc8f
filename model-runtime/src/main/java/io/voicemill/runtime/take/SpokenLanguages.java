package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.EnglishFrontEnd;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.script.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The front ends that go with a voice bundle: a British voice reads with the British lexicon, every
 * other one with the American. A lexicon is loaded when the first of its voices speaks.
 */
public final class SpokenLanguages implements AutoCloseable {

  private static final String ENGLISH = "english";

  private final Path folder;
  private final String contentHash;
  private final LanguageFrontEnd mandarin;
  private final Map<Accent, EnglishFrontEnd> english = new EnumMap<>(Accent.class);
  private final Map<Accent, TextFrontEnd> composites = new EnumMap<>(Accent.class);

  private SpokenLanguages(Path folder, String contentHash, LanguageFrontEnd mandarin) {
    this.folder = requireNonNull(folder, "folder is null");
    this.contentHash = requireNonNull(contentHash, "contentHash is null");
    this.mandarin = requireNonNull(mandarin, "mandarin is null");
  }

  /** Opens the front ends of a bundle of the kind {@code kokoro}. */
  public static SpokenLanguages open(Bundle bundle) {
    return open(bundle, MandarinFrontEnd.open());
  }

  /** The same with another front end for Mandarin. */
  static SpokenLanguages open(Bundle bundle, LanguageFrontEnd mandarin) {
    return new SpokenLanguages(bundle.folder().resolve(ENGLISH), bundle.contentHash(), mandarin);
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
    EnglishFrontEnd opened = EnglishFrontEnd.open(folder, contentHash, GraphPool.shared(), accent);
    english.put(accent, opened);
    return new FrontEnds(Map.of(Language.EN, opened, Language.ZH, mandarin));
  }
}
