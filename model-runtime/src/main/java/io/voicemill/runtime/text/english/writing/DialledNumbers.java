package io.voicemill.runtime.text.english.writing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that are dialled, texted to or typed in, and not counts: call 911, text STOP to 55512.
 */
final class DialledNumbers {
  private static final Set<String> DIAL =
      Set.of("dial", "dialed", "dialled", "dialing", "dialling");
  private static final Set<String> CALL = Set.of("call", "called", "calling", "phone", "phoned");
  private static final Set<String> CODES =
      Set.of("PIN", "pin", "passcode", "code", "ZIP", "zip", "shortcode");
  private static final Set<String> BE = Set.of("is", "was", "Is", "be");
  private static final Pattern SERVICE = Pattern.compile("[1-9]11|112|988|999|000");
  private static final Pattern TEXTED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?<!(?:the|this|your|its|any|each|of|a) )(?:text|txt|sms|texting|texted)"
              + "\\s+(?:[^\\s.!?]{1,24}\\s+){0,4}to\\s*$");
  private static final int FARTHEST = 96;
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}{2,}(?<![uis])s");
  private static final Set<String> NO_NOUNS =
      Set.of(
          "always",
          "perhaps",
          "sometimes",
          "besides",
          "afterwards",
          "towards",
          "whereas",
          "nowadays",
          "weekdays",
          "weekends",
          "mornings",
          "evenings",
          "nights",
          "has",
          "does",
          "was",
          "as",
          "yours",
          "ours",
          "hers",
          "theirs",
          "gets",
          "lets",
          "goes");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_TEXTED = 5;

  private DialledNumbers() {}

  /** Whether the number is one of them by what stands around it. */
  static boolean contain(Match match, String number) {
    String before = match.wordBefore();
    boolean typed = CODES.contains(BE.contains(before) ? subject(match) : before);
    String verb = before.toLowerCase(Locale.ROOT);
    boolean called = CALL.contains(verb) && (isService(number) || !isCount(match));
    boolean dialled = typed || called || DIAL.contains(verb);
    return (dialled && number.length() >= SHORTEST)
        || (before.equals("to")
            && number.length() >= SHORTEST_TEXTED
            && isTexted(match)
            && !isCount(match));
  }

  private static boolean isService(String number) {
    return SERVICE.matcher(number).matches();
  }

  private static boolean isCount(Match match) {
    String after = match.wordAfter();
    return PLURAL.matcher(after).matches() && !NO_NOUNS.contains(after);
  }

  private static boolean isTexted(Match match) {
    int from = Math.max(0, match.start() - FARTHEST);
    return TEXTED.matcher(match.text().substring(from, match.start())).find();
  }

  /** The word before the verb that stands before the number: "code" in "the zip code is 60614". */
  private static String subject(Match match) {
    String before = match.text().substring(0, match.start()).stripTrailing();
    return Surroundings.wordBefore(before, before.length() - match.wordBefore().length());
  }
}
