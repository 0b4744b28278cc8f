package io.voicemill.runtime.quality.reading;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.quality.ChineseScript;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A character of a line that could be read otherwise.
 *
 * @param start where it stands in the given text, in code points
 * @param index where it stands in the spoken text, in code points
 * @param character simplified
 * @param reading its lexical reading in the form {@code hang2}
 * @param rivals its other readings
 * @param ground what its reading rests on
 * @param following the tone behind it
 */
record PolyphonePlace(
    int start,
    int index,
    String character,
    String reading,
    List<String> rivals,
    Ground ground,
    Following following) {
  private static final Set<String> RULES = Set.of("polyphone", "own phrase", "surname");

  /** What a reading rests on. */
  enum Ground {
    /** A dictionary's phrase, or the commonest reading of the character. */
    DICTIONARY,
    /** A rule of the front end that looked at the context. */
    RULE
  }

  /** The tone behind a character, as far as it changes the character's own. */
  enum Following {
    THIRD_TONE,
    OTHER
  }

  PolyphonePlace {
    requireNonNull(character, "character is null");
    requireNonNull(reading, "reading is null");
    rivals = List.copyOf(rivals);
    requireNonNull(ground, "ground is null");
    requireNonNull(following, "following is null");
  }

  /** The characters of a line that could be read otherwise and that no person has settled. */
  static List<PolyphonePlace> in(SpokenText line) {
    int[] spoken = line.spoken().codePoints().toArray();
    List<PolyphonePlace> places = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < line.readings().size(); i++) {
      Reading reading = line.readings().get(i);
      if (reading.text().codePointCount(0, reading.text().length()) != 1) {
        continue;
      }
      int index = find(spoken, reading.text().codePointAt(0), at);
      if (index < 0) {
        continue;
      }
      at = index + 1;
      String character = ChineseScript.simplified(reading.text());
      List<String> rivals = Polyphones.rivals(character, reading.lexical());
      if (!rivals.isEmpty() && !reading.settled()) {
        places.add(
            new PolyphonePlace(
                reading.start(),
                index,
                character,
                reading.lexical(),
                rivals,
                ground(reading),
                behind(line, i)));
      }
    }
    return places;
  }

  /** Sandhi hides what gave the reading that it changed. */
  private static Ground ground(Reading reading) {
    boolean rule = RULES.contains(reading.rule()) || reading.rule().startsWith("sandhi");
    return rule ? Ground.RULE : Ground.DICTIONARY;
  }

  /** The syllable in which a rival is spoken here. */
  String spoken(String rival) {
    return rival.endsWith("3") && following == Following.THIRD_TONE
        ? rival.substring(0, rival.length() - 1) + "2"
        : rival;
  }

  /** Whether the line has the neutral form of that reading, as 头发 has of fa4. */
  boolean isWeak(String full) {
    return reading.endsWith("5") && full.startsWith(reading.substring(0, reading.length() - 1));
  }

  private static Following behind(SpokenText line, int i) {
    if (i + 1 == line.readings().size()) {
      return Following.OTHER;
    }
    Reading next = line.readings().get(i + 1);
    boolean beside = next.start() == line.readings().get(i).start() + 1;
    return beside && next.reading().endsWith("3") ? Following.THIRD_TONE : Following.OTHER;
  }

  private static int find(int[] spoken, int character, int from) {
    for (int i = from; i < spoken.length; i++) {
      if (spoken[i] == character) {
        return i;
      }
    }
    return -1;
  }
}
