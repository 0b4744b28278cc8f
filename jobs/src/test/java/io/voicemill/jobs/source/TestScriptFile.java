package io.voicemill.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.DefaultSettings;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestScriptFile {

  @TempDir private Path folder;

  private ScriptFile csv(String text) throws Exception {
    return csv(text, DefaultSettings.DEFAULTS);
  }

  private ScriptFile csv(String text, DefaultSettings defaults) throws Exception {
    Path file = Files.writeString(folder.resolve("lines.csv"), text);
    return ScriptFile.check(file, ScriptFileFormat.of(file), defaults);
  }

  private static List<Object[]> rows(ScriptFile file) {
    List<Object[]> rows = new ArrayList<>();
    file.forEachRow(rows::add);
    return rows;
  }

  @Test
  void putsKnownColumnsFirstAndTypesThem() throws Exception {
    ScriptFile file =
        csv(
            """
            director_note,seed,text,line_id,speaker_id,emotion_vector,emotion_weight
            slowly,7,Hello.,a1,af_heart,"[1,0,0,0,0,0,0,0]",.8
            ,,Bye.,a2,af_heart,,
            """);

    assertThat(file.rows()).isEqualTo(2);
    assertThat(file.columnNames())
        .containsExactly(
            "line_id",
            "text",
            "speaker_id",
            "emotion_vector",
            "emotion_weight",
            "seed",
            "director_note");
    assertThat(rows(file).get(0))
        .containsExactly(
            "a1", "Hello.", "af_heart", List.of(1f, 0f, 0f, 0f, 0f, 0f, 0f, 0f), .8, 7L, "slowly");
    assertThat(rows(file).get(1)).containsExactly("a2", "Bye.", "af_heart", null, null, null, null);
  }

  @Test
  void warnsOfAColumnThatLooksMistyped() throws Exception {
    ScriptFile file = csv("line_id,text,speaker_id,emotion_txt,mood\n1,a,b,c,d\n");
    assertThat(file.warnings())
        .containsExactly(
            "Column 'emotion_txt' has no meaning and is kept as text. Did you mean 'emotion_text'?");
  }

  @Test
  void theDefaultSpeakerFillsWhatIsEmpty() throws Exception {
    DefaultSettings heart = new DefaultSettings(Language.AUTO, Optional.of("af_heart"));
    assertThat(rows(csv("line_id,text\n1,a\n", heart)).get(0))
        .containsExactly("1", "a", "af_heart");
    assertThat(rows(csv("line_id,text,speaker_id\n1,a,\n2,b,zf_xiaobei\n", heart)))
        .containsExactly(
            new Object[] {"1", "a", "af_heart"}, new Object[] {"2", "b", "zf_xiaobei"});
  }

  @Test
  void namesAMissingColumnAndTheNearestOne() {
    assertThatThrownBy(() -> csv("lineid,text,speaker_id\n1,a,b\n"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("has no column 'line_id'")
        .hasMessageContaining("The columns are: lineid, text, speaker_id.")
        .hasMessageContaining("Is it the one named 'lineid'?");
    assertThatThrownBy(() -> csv("line_id,text\n1,a\n"))
        .hasMessageContaining("--set defaults.speaker=NAME");
  }

  @Test
  void namesEveryWrongValueByRowAndColumn() {
    assertThatThrownBy(
            () ->
                csv(
                    """
                    line_id,text,speaker_id,duration_ratio,position
                    1,a,s,fast,1
                    2,,s,1.5,1
                    3,c,s,,one
                    """))
        .hasMessageContaining("has 3 wrong values")
        .hasMessageContaining("row 2: column 'duration_ratio' is 'fast', not a number.")
        .hasMessageContaining("row 3: column 'text' is empty.")
        .hasMessageContaining("row 4: column 'position' is 'one', not a whole number.")
        .asInstanceOf(InstanceOfAssertFactories.type(VoicemillException.class))
        .extracting(e -> e.problem().code())
        .isEqualTo(ProblemCode.INVALID_VALUE);
  }

  @Test
  void namesTenWrongValuesAndCountsTheRest() {
    String rows = "1,,s\n".repeat(25);
    assertThatThrownBy(() -> csv("line_id,text,speaker_id\n" + rows))
        .hasMessageContaining("row 11: column 'text' is empty.\n  and 15 more")
        .hasMessageNotContaining("row 12:");
  }

  @Test
  void rejectsAFileWithoutRows() {
    assertThatThrownBy(() -> csv("line_id,text,speaker_id\n")).hasMessageContaining("has no rows");
  }

  @Test
  void theFormatComesFromTheName() {
    assertThat(ScriptFileFormat.of(Path.of("a.CSV"))).isEqualTo(ScriptFileFormat.CSV);
    assertThat(ScriptFileFormat.of(Path.of("a.jsonl"))).isEqualTo(ScriptFileFormat.JSONL);
    assertThatThrownBy(() -> ScriptFileFormat.of(Path.of("a.xlsx")))
        .hasMessageContaining("--format csv");
  }
}
