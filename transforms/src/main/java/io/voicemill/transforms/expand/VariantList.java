package io.voicemill.transforms.expand;

import io.voicemill.schemas.script.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects variants: each once, under a name of its own. */
final class VariantList {

  private static final int MOST = 1_000;

  private final Map<VariantSettings, String> names = new LinkedHashMap<>();
  private final Set<VariantSettings> named = new HashSet<>();

  /** Adds a variant that is called by its settings, unless it is there. */
  void add(VariantSettings settings) {
    if (!names.containsKey(settings)) {
      String name = VariantNames.of(settings);
      names.put(settings, names.containsValue(name) ? VariantNames.another(settings) : name);
    }
  }

  /**
   * Adds a variant; one that is there and was not named takes its name, but for the neutral one.
   */
  void add(Variant variant) {
    Identifiers.flaw(variant.name())
        .ifPresent(
            flaw -> {
              throw SweepProblems.unsafeName(variant.name(), flaw);
            });
    VariantSettings settings = variant.settings();
    boolean free = !Variant.NEUTRAL.equals(names.get(settings));
    if (free && named.add(settings)) {
      names.put(settings, variant.name());
    }
  }

  /**
   * The variants in the order in which they came.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException USAGE
   */
  List<Variant> toList() {
    requireFew(names.size());
    List<Variant> variants = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    names.forEach(
        (settings, name) -> {
          if (!seen.add(name)) {
            throw SweepProblems.sameName(name);
          }
          variants.add(new Variant(name, settings));
        });
    return variants;
  }

  static void requireFew(long variants) {
    if (variants > MOST) {
      throw SweepProblems.tooMany(variants, MOST);
    }
  }
}
