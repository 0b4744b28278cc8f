package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TestClauseCutter {
  private static final String SYMBOLS = ";:,.!?—…\"()“” abcdefgh";

  private final Map<Integer, Character> symbols = new HashMap<>();
  private final ClauseCutter cutter;

  TestClauseCutter() {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < SYMBOLS.length(); i++) {
      ids.put(String.valueOf(SYMBOLS.charAt(i)), i + 1);
      symbols.put(i + 1, SYMBOLS.charAt(i));
    }
    cutter = new ClauseCutter(new Alphabet(ids));
  }

  private List<String> cut(String line, int longest) {
    return cutter.cut(Lines.parts(line), longest).clauses().stream()
        .map(this::spoken)
        .collect(Collectors.toList());
  }

  private String spoken(Clause clause) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < clause.tokens().length - 1; i++) {
      text.append(symbols.get((int) clause.tokens()[i]));
    }
    assertThat(clause.tokens()[0]).isZero();
    assertThat(clause.tokens()[clause.tokens().length - 1]).isZero();
    return text.append('|').append(clause.pause().kind()).toString();
  }

  @Test
  void shortLineIsOnePass() {
    assertThat(cut("abc def, gh. a", 190)).containsExactly("abc def, gh. a|END");
  }

  @Test
  void sentenceEndsAreCutBeforeClauseMarksAndThoseBeforeWords() {
    assertThat(cut("aaaa bbbb. cccc dddd, eeee ffff", 20))
        .containsExactly("aaaa bbbb.|SENTENCE", "cccc dddd, eeee ffff|END");
    assertThat(cut("aaaa bbbb, cccc dddd eeee", 16))
        .containsExactly("aaaa bbbb,|CLAUSE", "cccc dddd eeee|END");
  }

  @Test
  void cutBetweenWordsGetsAComma() {
    assertThat(cut("aaaa bbbb cccc dddd", 12)).containsExactly("aaaa bbbb,|WORD", "cccc dddd|END");
  }

  @Test
  void wordOverTheLimitIsCut() {
    assertThat(cut("aaaaabbbbbccccc", 8)).containsExactly("aaaaabb,|INSIDE", "bbbccccc|END");
  }

  @Test
  void breaksEndAClause() {
    ClauseList line = cutter.cut(Lines.parts("<100>abc<200> <300>, de<400>"), 190);

    assertThat(line.leadingBreak()).isEqualTo(OptionalInt.of(100));
    assertThat(line.clauses().stream().map(this::spoken))
        .containsExactly("abc,|BREAK", "de,|BREAK");
    assertThat(line.clauses().stream().map(clause -> clause.pause().milliseconds()))
        .containsExactly(500, 400);
  }

  @Test
  void openingMarksStayWithTheNextWord() {
    assertThat(cut("abc “def” (gh). \"a\" b", 190)).containsExactly("abc “def” (gh). \"a\" b|END");
    assertThat(cut("aaaa bbbb “cccc dddd”", 12))
        .containsExactly("aaaa bbbb,|WORD", "“cccc dddd”|END");
  }

  @Test
  void wordsKnowTheirTokens() {
    Clause clause = cutter.cut(Lines.parts("abc “de, f"), 190).clauses().get(0);

    assertThat(clause.words())
        .extracting(word -> word.from() + "-" + word.to() + " " + word.pauseFollows())
        .containsExactly("1-4 false", "6-8 true", "10-11 true");
    assertThat(clause.closingMarks()).isZero();
  }

  @Test
  void anyLineLosesNoTokenAndStaysWithinTheLimit() {
    Random random = new Random(11);
    for (int round = 0; round < 3_000; round++) {
      List<SpokenPart> parts = randomLine(random);
      int longest = 8 + random.nextInt(220);
      List<Clause> clauses = cutter.cut(parts, longest).clauses();

      assertThat(clauses).allMatch(clause -> clause.length() <= Math.min(longest, 190));
      assertThat(phonemes(clauses)).isEqualTo(phonemesOf(parts));
    }
  }

  private static List<SpokenPart> randomLine(Random random) {
    List<SpokenPart> parts = new ArrayList<>();
    int words = 1 + random.nextInt(120);
    for (int i = 0; i < words; i++) {
      int length = random.nextInt(40) == 0 ? 1 + random.nextInt(700) : 1 + random.nextInt(9);
      String phonemes = "abcdefgh".substring(random.nextInt(8)).substring(0, 1).repeat(length);
      parts.add(new SpokenPart.Word(i, "w" + i, Language.EN, phonemes, random.nextInt(5) > 0));
      if (random.nextInt(4) == 0) {
        int mark = random.nextInt(13);
        parts.add(new SpokenPart.Mark(i, SYMBOLS.substring(mark, mark + 1)));
      }
      if (random.nextInt(20) == 0) {
        parts.add(new SpokenPart.Break(i, 1 + random.nextInt(900)));
      }
    }
    return parts;
  }

  private String phonemes(List<Clause> clauses) {
    StringBuilder text = new StringBuilder();
    for (Clause clause : clauses) {
      for (Clause.WordTokens word : clause.words()) {
        for (int i = word.from(); i < word.to(); i++) {
          text.append(symbols.get((int) clause.tokens()[i]));
        }
      }
    }
    return text.toString();
  }

  private static String phonemesOf(List<SpokenPart> parts) {
    return parts.stream()
        .filter(SpokenPart.Word.class::isInstance)
        .map(part -> ((SpokenPart.Word) part).phonemes())
        .collect(Collectors.joining());
  }

  @Test
  void lineWithoutAWordHasNothingToSpeak() {
    assertThatThrownBy(() -> cutter.cut(Lines.parts("...<500>"), 190))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOTHING_TO_SPEAK))
        .hasMessageStartingWith("The text has no word to speak.");
  }

  @Test
  void wordThatTheModelCannotSpeakIsNamed() {
    assertThatThrownBy(() -> cutter.cut(Lines.parts("abc жжж"), 190))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_FAILURE))
        .hasMessageStartingWith("The word \"жжж\" has the phonemes \"жжж\".");
  }
}
