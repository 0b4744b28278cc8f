package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.english.grammar.PartOfSpeechTagger;
import io.voicemill.runtime.text.english.grammar.TaggedWord;
import io.voicemill.runtime.text.english.pronunciation.Following;
import io.voicemill.runtime.text.english.pronunciation.Heteronyms;
import io.voicemill.runtime.text.english.pronunciation.Pronunciation;
import io.voicemill.runtime.text.english.pronunciation.WordPronouncer;
import io.voicemill.runtime.text.english.writing.NormalizedPart;
import io.voicemill.runtime.text.english.writing.WrittenRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pronounces the words of a run in their sentences, from the last to the first. */
final class RunPronouncer {
  private static final String SENTENCE_ENDS = ".!?…";
  private static final String QUOTES = "()“”";
  private static final Set<WrittenRule> EXPANDED =
      Set.of(WrittenRule.TIME, WrittenRule.MONEY, WrittenRule.UNIT, WrittenRule.ABBREVIATION);
  private static final Pronunciation SILENT = new Pronunciation("", "");

  private final PartOfSpeechTagger tagger = PartOfSpeechTagger.shared();
  private final WordPronouncer words;
  private final Shouting shouting;
  private final Heteronyms heteronyms;

  RunPronouncer(WordPronouncer words, Shouting shouting, Heteronyms heteronyms) {
    this.words = words;
    this.heteronyms = heteronyms;
    this.shouting = shouting;
  }

  /** One pronunciation for each part; those of marks, pauses and unspeakable words are silent. */
  List<Pronunciation> pronounce(List<RunPart> parts) {
    List<TaggedWord> tagged = new ArrayList<>(parts.size());
    List<Optional<Pronunciation>> decided = new ArrayList<>(parts.size());
    for (List<TaggedWord> sentence : sentences(shouting.lowered(texts(parts)))) {
      for (int i = 0; i < sentence.size(); i++) {
        tagged.add(sentence.get(i));
        decided.add(heteronyms.read(sentence, i));
      }
    }
    Pronunciation[] pronounced = new Pronunciation[parts.size()];
    Following following = Following.PAUSE;
    for (int i = parts.size() - 1; i >= 0; i--) {
      RunPart part = parts.get(i);
      Following next = following;
      int word = i;
      pronounced[i] =
          decided
              .get(i)
              .filter(reading -> isPlain(part))
              .orElseGet(() -> pronounce(part, tagged.get(word), next));
      following = before(part, tagged.get(i), pronounced[i], following);
    }
    return Arrays.asList(pronounced);
  }

  private Pronunciation pronounce(RunPart part, TaggedWord tagged, Following following) {
    if (part instanceof RunPart.Annotated annotated) {
      return new Pronunciation(String.join(" ", annotated.phonemes()), "annotation");
    }
    if (!(part instanceof RunPart.Written written)
        || !(written.part() instanceof NormalizedPart.Word word)) {
      return SILENT;
    }
    WrittenRule rule = word.rule();
    boolean capitals = word.spoken().chars().allMatch(c -> c >= 'A' && c <= 'Z');
    boolean spelt = rule == WrittenRule.LETTERS || (EXPANDED.contains(rule) && capitals);
    Pronunciation found = spelt ? words.spell(word.spoken()) : words.pronounce(tagged, following);
    return rule == WrittenRule.WORD ? found : new Pronunciation(found.phonemes(), rule.label());
  }

  private static Following before(
      RunPart part, TaggedWord tagged, Pronunciation spoken, Following following) {
    if (!spoken.phonemes().isEmpty()) {
      return Following.of(spoken.phonemes(), following);
    }
    boolean quote = QUOTES.contains(tagged.text());
    boolean unspeakable =
        part instanceof RunPart.Written written && written.part() instanceof NormalizedPart.Word;
    return quote || unspeakable ? following : Following.PAUSE;
  }

  private static boolean isPlain(RunPart part) {
    return part instanceof RunPart.Written written
        && written.part() instanceof NormalizedPart.Word word
        && word.rule() == WrittenRule.WORD;
  }

  private List<List<TaggedWord>> sentences(List<String> texts) {
    List<List<TaggedWord>> tagged = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (i == texts.size() - 1 || SENTENCE_ENDS.contains(texts.get(i))) {
        tagged.add(tagger.tag(texts.subList(start, i + 1)));
        start = i + 1;
      }
    }
    return tagged;
  }

  private static List<String> texts(List<RunPart> parts) {
    List<String> texts = new ArrayList<>(parts.size());
    for (RunPart part : parts) {
      if (part instanceof RunPart.Written written) {
        texts.add(
            written.part() instanceof NormalizedPart.Word word
                ? word.spoken()
                : ((NormalizedPart.Mark) written.part()).symbol());
      } else {
        texts.add(part instanceof RunPart.Annotated annotated ? annotated.text() : "—");
      }
    }
    return texts;
  }
}
