package io.voicemill.runtime.text.english.grammar;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that tell the form of a verb near them. */
final class VerbCues {
  /** Verbs whose past differs in sound only. */
  static final Set<String> READ = words("read reread");

  /** Before a past participle. */
  static final Set<String> PARTICIPLE_HELPERS =
      words(
          "have has had having was were been be being is are am got i've you've we've "
              + "they've he's she's it's i'd you'd he'd she'd we'd they'd haven't hasn't "
              + "hadn't wasn't weren't isn't aren't could've would've should've might've "
              + "must've who've");

  /** Before a bare verb. */
  static final Set<String> BASE_HELPERS =
      words(
          "to will would can could shall should may might must do does did let let's "
              + "please don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't "
              + "mustn't i'll you'll he'll she'll we'll they'll it'll help helped make made "
              + "gonna");

  /** Subjects after which a present verb would end in s. */
  static final Set<String> THIRD_PERSON = words("he she it who everyone");

  /** Signs of the present. */
  static final Set<String> HABIT =
      words(
          "every always usually often sometimes daily never rarely now who if when "
              + "whenever generally typically");

  /** Signs of the past. */
  static final Set<String> LONG_AGO =
      words("yesterday ago last once already earlier just finally then");

  /** Past forms of frequent verbs. */
  static final Set<String> IRREGULAR_PAST =
      words(
          "sat took went saw came got found made wrote stood lay bought brought gave "
              + "said told knew thought ran ate drank spoke held left was were had began "
              + "kept heard met woke");

  /** Forms of "be". */
  static final Set<String> BE =
      words(
          "am be is are i'm was been he's it's were being isn't she's we're aren't "
              + "wasn't you're they're weren't");

  /** Verbs that a bare verb follows. */
  static final Set<String> MODALS =
      words(
          "will would can could shall should may might must cannot can't couldn't "
              + "won't wouldn't shouldn't didn't doesn't don't i'll you'll he'll she'll "
              + "we'll they'll let's");

  /** Plurals that do not end in s. */
  static final Set<String> PLURALS =
      words("people police men women children cattle staff teeth feet mice geese");

  /** Articles. */
  static final Set<String> ARTICLES = words("the a an");

  /** What may stand between a helper and its verb. */
  static final Set<String> BETWEEN = words("not never n't");

  private VerbCues() {}

  private static Set<String> words(String list) {
    return Pattern.compile(" ").splitAsStream(list).collect(Collectors.toUnmodifiableSet());
  }
}
