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
              + "whenever generally typically nowadays whatever whichever");

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

  /** Words that begin a subordinate clause. */
  static final Set<String> SUBORDINATORS =
      words("as when while because if that which who what after before until although since where");

  /** Verbs that a noun or a name stands before, but no other verb. */
  static final Set<String> FINITE =
      words(
          "is are was were isn't aren't wasn't weren't has have had will would can could may might "
              + "must should fell rose grew went came became dropped jumped remain remained");

  /** Words that begin an object. */
  static final Set<String> BEFORE_AN_OBJECT =
      words("the a an your his her its my our their this that these those each every it them");

  /** Words that are countable as nouns, so that without an article they are verbs. */
  static final Set<String> COUNTABLE =
      words(
          "defect convict suspect rebel record permit project contract contest object subject insult "
              + "escort survey segment console essay");

  /** Words that are nouns after an article, whatever follows. */
  static final Set<String> COUNTABLE_OR_MASS =
      words(
          "import export imports exports record records permit permits project projects contract "
              + "contracts contest object objects subject subjects insult survey surveys progress "
              + "protest protests transport increase decrease conflict produce refund rebel rebels "
              + "suspect suspects convict convicts use abuse house");

  /** Articles. */
  static final Set<String> ARTICLES = words("the a an");

  /** What may stand between a helper and its verb. */
  static final Set<String> BETWEEN = words("not never n't");

  private VerbCues() {}

  private static Set<String> words(String list) {
    return Pattern.compile(" ").splitAsStream(list).collect(Collectors.toUnmodifiableSet());
  }
}
