package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says which sounds and kinds of sentences a speaker's recordings hold and which sentences to
 * record next. A sentence bank is read by the front end when its language first occurs, once an
 * examiner. Thread-safe if the front end is.
 */
public final class CoverageExaminer {

  /** How many sentences are recommended where nothing else is asked for. */
  public static final int USUAL_SENTENCES = 8;

  private final TextFrontEnd frontEnd;
  private final Map<Language, List<Sentence>> banks = new EnumMap<>(Language.class);

  /**
   * An examiner.
   *
   * @param frontEnd the one that the transcripts were read with
   */
  public CoverageExaminer(TextFrontEnd frontEnd) {
    this.frontEnd = requireNonNull(frontEnd, "frontEnd is null");
  }

  /**
   * Examines recordings that all have a transcript.
   *
   * @param sentences how many to recommend at most in each language
   */
  public CoverageReport examine(Map<Language, List<SpokenText>> transcripts, int sentences) {
    return examine(new Transcripts(transcripts, 0), sentences);
  }

  /**
   * Examines the recordings of a speaker.
   *
   * @param sentences how many to recommend at most in each language
   * @throws IllegalArgumentException for transcripts of {@link Language#AUTO}
   */
  public CoverageReport examine(Transcripts transcripts, int sentences) {
    SentenceKinds kinds = SentenceKinds.of(transcripts.all());
    List<Coverage> coverages = new ArrayList<>();
    List<Recommendation> recommended = new ArrayList<>();
    transcripts
        .spoken()
        .forEach(
            (language, texts) -> {
              coverages.add(Coverage.of(language, texts));
              recommended.addAll(recommend(language, texts, kinds, sentences));
            });
    return new CoverageReport(
        coverages,
        kinds,
        recommended,
        CoverageFindings.of(transcripts, coverages, kinds, recommended));
  }

  private List<Recommendation> recommend(
      Language language, List<SpokenText> texts, SentenceKinds kinds, int sentences) {
    SoundInventory inventory = SoundInventory.of(language);
    RecordedWords recorded = new RecordedWords(texts);
    List<Sentence> candidates =
        bank(language).stream().filter(each -> !recorded.hold(each.text())).toList();
    GreedyCover cover =
        new GreedyCover(
            inventory.sounds(), candidates, SoundCounts.of(inventory, texts), kinds.missing());
    return cover.choose(sentences).stream()
        .map(
            choice ->
                new Recommendation(
                    language,
                    choice.sentence().line(),
                    choice.sentence().text(),
                    choice.sentence().kind(),
                    choice.brings()))
        .toList();
  }

  private synchronized List<Sentence> bank(Language language) {
    return banks.computeIfAbsent(language, each -> SentenceBank.read(each, frontEnd));
  }
}
