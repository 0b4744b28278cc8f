package io.voicemill.runtime.text.english;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.english.pronunciation.IpaNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which words are marked with the reading that is right: {@code They <live|lɪv>
 * here.}
 */
record MarkedSentence(String text, List<Target> targets) {
  private static final Pattern MARK = Pattern.compile("<([^|>]+)\\|([^>]+)>");
  private static final String VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻᵊ";

  /** A marked word; {@code start} counts code points. */
  record Target(int start, String word, String ipa) {}

  static MarkedSentence parse(String line) {
    List<Target> targets = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(line);
    int end = 0;
    while (mark.find()) {
      text.append(line, end, mark.start());
      targets.add(new Target(text.codePointCount(0, text.length()), mark.group(1), mark.group(2)));
      text.append(mark.group(1));
      end = mark.end();
    }
    return new MarkedSentence(text.append(line.substring(end)).toString(), targets);
  }

  /** The targets that the front end reads otherwise, each with what it says instead. */
  List<String> misread(EnglishFrontEnd frontEnd) {
    List<Reading> readings = frontEnd.speak(List.of(new TextSpan.Plain(0, text))).readings();
    List<String> misread = new ArrayList<>();
    for (Target target : targets) {
      String spoken =
          readings.stream()
              .filter(reading -> reading.start() == target.start())
              .map(Reading::reading)
              .findFirst()
              .orElse("");
      if (!sound(spoken).equals(sound(expected(target)))) {
        misread.add(
            "%s is %s instead of %s: %s".formatted(target.word(), spoken, target.ipa(), text));
      }
    }
    return misread;
  }

  private static String expected(Target target) {
    return String.join("", IpaNotation.words(target.ipa(), Accent.US));
  }

  /**
   * The sound without what dictionaries write differently: where a syllable begins, secondary
   * stress, unstressed vowels that are no diphthongs, flaps, the vowel of "thought" and that of
   * "lot", and the one stress of a short word.
   */
  static String sound(String phonemes) {
    StringBuilder sound = new StringBuilder();
    boolean pending = false;
    int vowels = 0;
    for (char c : phonemes.replace("ɾ", "t").replace("T", "t").replace("ɔ", "ɑ").toCharArray()) {
      if (c == 'ˈ') {
        pending = true;
      } else if (c != 'ˌ') {
        boolean vowel = VOWELS.indexOf(c) >= 0;
        vowels += vowel ? 1 : 0;
        if (vowel && pending) {
          sound.append('ˈ');
          pending = false;
        }
        sound.append(c);
      }
    }
    String marked = sound.toString();
    return vowels < 2
        ? marked.replace("ˈ", "")
        : marked
            .replaceAll("(?<!ˈ)(?:[əɪᵻᵊɐʌʊɛɑu]|i(?!z$))", "")
            .replaceAll("(?<!^)[wj](?=[^ˈAIOWYæ]|$)", "");
  }
}
