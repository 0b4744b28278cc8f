package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.AnnotatedLine;
import io.voicemill.runtime.text.Annotator;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Annotates lines by lexicons: first by what they say of the line's script, then by those of the
 * run, then by the shipped ones. In each of these, from left to right, the longest word wins, then
 * the later entry.
 */
final class LexiconAnnotator implements Annotator {
  private final Map<String, EntryLayer> scripts;
  private final List<EntryLayer> layers;

  private LexiconAnnotator(Map<String, EntryLayer> scripts, List<EntryLayer> layers) {
    this.scripts = Map.copyOf(scripts);
    this.layers = List.copyOf(layers);
  }

  static LexiconAnnotator of(List<Lexicon> lexicons) {
    Map<String, List<LexiconEntry>> ofScripts = new HashMap<>();
    Map<LexiconSource.Origin, List<LexiconEntry>> ofAll = new EnumMap<>(LexiconSource.Origin.class);
    for (Lexicon lexicon : lexicons) {
      for (LexiconEntry entry : lexicon.entries()) {
        entry
            .scriptId()
            .map(id -> ofScripts.computeIfAbsent(id, each -> new ArrayList<>()))
            .orElseGet(
                () -> ofAll.computeIfAbsent(lexicon.source().origin(), each -> new ArrayList<>()))
            .add(entry);
      }
    }
    Map<String, EntryLayer> scripts = new HashMap<>();
    ofScripts.forEach((id, entries) -> scripts.put(id, new EntryLayer(entries)));
    return new LexiconAnnotator(
        scripts,
        List.of(
            new EntryLayer(ofAll.getOrDefault(LexiconSource.Origin.RUN, List.of())),
            new EntryLayer(ofAll.getOrDefault(LexiconSource.Origin.SHIPPED, List.of()))));
  }

  @Override
  public Annotator ofScript(String scriptId) {
    EntryLayer own = scripts.get(scriptId);
    if (own == null) {
      return this;
    }
    List<EntryLayer> all = new ArrayList<>(List.of(own));
    all.addAll(layers);
    return new LexiconAnnotator(Map.of(), all);
  }

  @Override
  public AnnotatedLine annotate(List<TextSpan> spans, Language line) {
    Letters letters = new Letters(spans);
    List<Claim> claims = new ArrayList<>();
    for (EntryLayer layer : layers) {
      claim(letters, layer.of(line), claims);
    }
    if (claims.isEmpty()) {
      return AnnotatedLine.asGiven(spans);
    }
    claims.sort(Comparator.comparingInt(Claim::start));
    return ClaimedLine.of(spans, claims);
  }

  private static void claim(Letters letters, EntryIndex index, List<Claim> claims) {
    if (index.isEmpty()) {
      return;
    }
    for (int i = 0; i < letters.count(); ) {
      Optional<LexiconEntry> found =
          letters.isTaken(i) ? Optional.empty() : index.longest(letters, i);
      if (found.isEmpty()) {
        i++;
        continue;
      }
      String word = found.get().word();
      int to = i + word.codePointCount(0, word.length());
      boolean sounds = found.get().saying() instanceof Saying.Phonemes;
      int end = sounds ? letters.possessive(to) : to;
      claims.add(
          new Claim(
              letters.start(i),
              letters.end(end - 1),
              found.get(),
              end > to ? Claim.Ending.POSSESSIVE : Claim.Ending.NONE));
      letters.take(i, end);
      i = end;
    }
  }
}
