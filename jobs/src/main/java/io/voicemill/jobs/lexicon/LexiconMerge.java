package io.voicemill.jobs.lexicon;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.schemas.lexicon.LexiconColumns;
import io.voicemill.schemas.lexicon.LexiconProposal;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.tsv.TsvText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes accepted proposals into a lexicon: new words where they belong by the alphabet, changed
 * readings in their place, comments and everything else as it was.
 */
public final class LexiconMerge {

  /** Which lines an accepted reading is for. */
  public enum Scope {
    EVERY_SCRIPT,
    ITS_SCRIPT
  }

  /**
   * What came of a merge.
   *
   * @param text of the lexicon
   * @param added words that were not there
   * @param changed words that had another reading
   * @param same words that had this reading already
   */
  public record Merged(String text, List<String> added, List<String> changed, List<String> same) {

    public Merged {
      requireNonNull(text, "text is null");
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      same = List.copyOf(same);
    }
  }

  private static final Comparator<String> ALPHABET =
      Comparator.<String, String>comparing(word -> word.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  private final LexiconSource source;
  private final LexiconDraft draft;
  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> same = new ArrayList<>();

  private LexiconMerge(LexiconSource source) {
    this.source = source;
    this.draft = LexiconDraft.of(source.text());
  }

  /**
   * Merges.
   *
   * @param source a lexicon without flaws; one without text for a new file
   */
  public static Merged merge(LexiconSource source, List<LexiconProposal> accepted, Scope scope) {
    LexiconMerge merge = new LexiconMerge(source);
    for (LexiconProposal proposal : accepted) {
      merge.take(proposal, scope == Scope.ITS_SCRIPT ? proposal.scriptId() : "");
    }
    return new Merged(merge.draft.text(), merge.added, merge.changed, merge.same);
  }

  private void take(LexiconProposal proposal, String scriptId) {
    Optional<LexiconDraft.Line> existing =
        draft.lines().stream()
            .filter(line -> isFor(line, proposal, scriptId))
            .reduce((first, second) -> second);
    if (existing.isEmpty()) {
      draft.insert(cells(proposal, scriptId), this::before);
      added.add(proposal.word());
      return;
    }
    LexiconDraft.Line line = existing.get();
    if (draft.value(line, LexiconColumns.READING).equals(proposal.reading())) {
      same.add(proposal.word());
      return;
    }
    draft.change(line, LexiconColumns.READING, proposal.reading());
    if (draft.value(line, LexiconColumns.NOTE).isEmpty() && !proposal.note().isEmpty()) {
      draft.change(line, LexiconColumns.NOTE, proposal.note());
    }
    changed.add(proposal.word());
  }

  private boolean isFor(LexiconDraft.Line line, LexiconProposal proposal, String scriptId) {
    return draft.value(line, LexiconColumns.WORD).equals(proposal.word())
        && draft.value(line, LexiconColumns.SCRIPT_ID).equals(scriptId)
        && language(line) == language(proposal);
  }

  private Language language(LexiconDraft.Line line) {
    String word = draft.value(line, LexiconColumns.WORD);
    String reading = draft.value(line, LexiconColumns.READING);
    return known(draft.value(line, LexiconColumns.LANGUAGE))
        .orElseGet(() -> source.languageOf(word, reading));
  }

  private Language language(LexiconProposal proposal) {
    return known(proposal.language())
        .orElseGet(() -> source.languageOf(proposal.word(), proposal.reading()));
  }

  private static Optional<Language> known(String code) {
    return Language.find(code).filter(language -> language != Language.AUTO);
  }

  private List<String> cells(LexiconProposal proposal, String scriptId) {
    Language language = language(proposal);
    boolean follows = source.languageOf(proposal.word(), proposal.reading()) == language;
    if (!follows) {
      draft.require(LexiconColumns.LANGUAGE);
    }
    if (!scriptId.isEmpty()) {
      draft.require(LexiconColumns.SCRIPT_ID);
    }
    if (!proposal.note().isEmpty()) {
      draft.require(LexiconColumns.NOTE);
    }
    String[] cells = new String[draft.columns().size()];
    Arrays.fill(cells, "");
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          switch (draft.columns().get(i)) {
            case LexiconColumns.WORD -> proposal.word();
            case LexiconColumns.READING -> proposal.reading();
            case LexiconColumns.NOTE -> proposal.note();
            case LexiconColumns.LANGUAGE -> follows ? "" : language.code();
            case LexiconColumns.SCRIPT_ID -> scriptId;
            default -> "";
          };
    }
    return List.of(cells);
  }

  private boolean before(List<String> cells, LexiconDraft.Line line) {
    String word = cells.get(draft.columns().indexOf(LexiconColumns.WORD));
    return ALPHABET.compare(word, draft.value(line, LexiconColumns.WORD)) < 0;
  }

  /** The header of a new lexicon. */
  static String emptyText() {
    return TsvText.write(List.of(LexiconColumns.WORD, LexiconColumns.READING, LexiconColumns.NOTE))
        + "\n";
  }
}
