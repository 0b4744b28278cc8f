package io.voicemill.runtime.take;

import static io.voicemill.runtime.take.ScriptLines.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a lexicon changes: the takes of the lines with its words, and no others. */
class TestLexiconTakeIds {
  private static final MandarinFrontEnd MANDARIN = MandarinFrontEnd.open();

  @Test
  void aLexiconChangesTheTakesOfTheLinesThatItTouches() {
    Lexicons names = lexicons("word\treading\n仇和\tchóu hé\n");
    List<String> texts = List.of("仇和来了。", "他走了。", "仇恨和爱。", "我见过仇和两次。");

    assertThat(texts)
        .extracting(text -> id(text, names).equals(id(text, Lexicons.NONE)))
        .containsExactly(false, true, true, false);
    assertThat(id("仇和来了。", names)).isEqualTo(id("仇和来了。", names));
    assertThat(id("仇和来了。", lexicons("word\treading\n仇和\tqiú hè\n")))
        .isNotEqualTo(id("仇和来了。", names));
  }

  @Test
  void anEntryOfAnotherScriptChangesNothing() {
    Lexicons names = lexicons("word\treading\tscript_id\n仇和\tchóu hé\tbook\n");
    assertThat(id(line("text", "仇和来了。"), names)).isEqualTo(id("仇和来了。", Lexicons.NONE));
    assertThat(id(line("text", "仇和来了。", "script_id", "book"), names))
        .isNotEqualTo(id("仇和来了。", Lexicons.NONE));
  }

  @Test
  void readingsNameTheLexiconAndStandInTheGivenText() {
    Lexicons lexicon = lexicons("word\treading\n仇和\tchóu hé\n重庆\t虫青菜\n");
    SpokenText spoken = speak(line("text", "😀仇和(he4)在重庆吃饭。"), lexicon);
    assertThat(spoken.readings())
        .contains(
            new Reading(1, "仇", "qiu2", "qiu2", spoken.readings().get(0).rule()),
            new Reading(2, "和", "he4", "he4", "annotation"),
            new Reading(9, "重庆", "chong2 qing1 cai4", "chong2 qing1 cai4", "lexicon:names.tsv"));
    assertThat(spoken.readings()).extracting(Reading::start).containsExactly(1, 2, 8, 9, 11, 12);
    assertThat(spoken.spoken()).isEqualTo("仇和在虫青菜吃饭。");
    assertThat(spoken.respelled()).containsExactly(new SpokenText.Respelled("重庆", "虫青菜"));

    assertThat(speak(line("text", "仇和来了。"), lexicon).readings())
        .extracting(Reading::rule)
        .startsWith("lexicon:names.tsv", "lexicon:names.tsv")
        .doesNotContain("annotation");
  }

  private static String id(String text, Lexicons lexicons) {
    return id(line("text", text), lexicons);
  }

  private static String id(ScriptLine line, Lexicons lexicons) {
    return TakeIds.of(line, speak(line, lexicons), LineEmotion.NEUTRAL, "voice", "bundle");
  }

  private static SpokenText speak(ScriptLine line, Lexicons lexicons) {
    return new FrontEnds(Map.of(Language.ZH, MANDARIN), lexicons.annotator())
        .ofScript(line.key().scriptId())
        .speak(line.text(), Language.ZH);
  }

  private static Lexicons lexicons(String text) {
    return new Lexicons(List.of(LexiconSource.of("names.tsv", LexiconSource.Origin.RUN, text)));
  }
}
