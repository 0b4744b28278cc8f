package io.voicemill.runtime.take;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.quality.reading.ReadingDoubt;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.take.ReadingProposal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestRespelling {
  private static final FrontEnds FRONT_ENDS =
      new FrontEnds(Map.of(Language.ZH, MandarinFrontEnd.open()));
  private static final SpokenText LINE = read("他在银行(xing2)工作，<break 500ms>他还行。");

  static ReadingDoubt doubt(int start) {
    return new ReadingDoubt(
        start, "行", "xing2", "hang2", "hang2", 2.5, ReadingDoubt.Opinion.AGREES);
  }

  static Respelling respelling(Respelling.Manner manner, ReadingDoubt... doubts) {
    return new Respelling(
        Stream.of(doubts).map(doubt -> new Respelling.Change(doubt, manner)).toList());
  }

  private static SpokenText read(String text) {
    return FRONT_ENDS.speak(text, Language.ZH);
  }

  private static List<String> readings(SpokenText line) {
    return line.readings().stream().map(Reading::lexical).toList();
  }

  @Test
  void nothingChangesWithoutADoubt() {
    assertThat(Respelling.NONE.apply(LINE, TestRespelling::read)).isSameAs(LINE);
  }

  @Test
  void anAnnotationKeepsThePlacesOfTheGivenText() {
    SpokenText plain = read("银行和银行，还有。");
    Respelling respelling = respelling(Respelling.Manner.ANNOTATION, doubt(4), doubt(1));

    SpokenText spoken = respelling.apply(plain, TestRespelling::read);

    assertThat(spoken.text()).isEqualTo(plain.text());
    assertThat(spoken.spoken()).isEqualTo(plain.spoken());
    assertThat(spoken.readings().stream().map(Reading::start).toList())
        .isEqualTo(plain.readings().stream().map(Reading::start).toList());
    assertThat(spoken.parts().stream().map(SpokenPart::start).toList())
        .isEqualTo(plain.parts().stream().map(SpokenPart::start).toList());
    assertThat(spoken.readings().get(1).rule()).isEqualTo("annotation");
    assertThat(spoken.readings().get(4).rule()).isEqualTo("annotation");
  }

  @Test
  void anAnnotationChangesTheReading() {
    SpokenText plain = read("行，我知道。");
    SpokenText spoken =
        respelling(Respelling.Manner.ANNOTATION, doubt(0)).apply(plain, TestRespelling::read);

    assertThat(readings(plain)).startsWith("xing2");
    assertThat(readings(spoken)).startsWith("hang2");
  }

  @Test
  void aHomophoneIsSpokenAndNotWritten() {
    SpokenText plain = read("行，我知道。");
    SpokenText spoken =
        respelling(Respelling.Manner.HOMOPHONE, doubt(0)).apply(plain, TestRespelling::read);

    assertThat(spoken.spoken()).isEqualTo(plain.spoken());
    SpokenPart.Word word = (SpokenPart.Word) spoken.parts().get(0);
    assertThat(word.text()).isEqualTo("行");
    assertThat(word.phonemes()).isNotEqualTo(((SpokenPart.Word) plain.parts().get(0)).phonemes());
  }

  @Test
  void bothMannersMayBeInOneLine() {
    SpokenText plain = read("行，银行，还有。");
    Respelling both =
        new Respelling(
            List.of(
                new Respelling.Change(doubt(3), Respelling.Manner.ANNOTATION),
                new Respelling.Change(doubt(0), Respelling.Manner.HOMOPHONE)));

    SpokenText spoken = both.apply(plain, TestRespelling::read);

    assertThat(both.repair()).isEqualTo("homophone for 行 hang2, annotate 行 hang2");
    assertThat(spoken.spoken()).isEqualTo(plain.spoken());
    assertThat(spoken.readings().stream().map(Reading::text).toList())
        .isEqualTo(plain.readings().stream().map(Reading::text).toList());
    assertThat(spoken.readings().stream().map(Reading::start).toList())
        .isEqualTo(plain.readings().stream().map(Reading::start).toList());
    assertThat(readings(spoken)).startsWith("hang2");
    assertThat(spoken.readings().get(2).rule()).isEqualTo("annotation");
  }

  @Test
  void aHomophoneLeavesWhatCleaningExpandsAlone() {
    SpokenText plain = read("行，这间房20㎡，⑩号。");
    SpokenText spoken =
        respelling(Respelling.Manner.HOMOPHONE, doubt(0)).apply(plain, TestRespelling::read);

    assertThat(spoken.parts().stream().skip(1).toList())
        .isEqualTo(plain.parts().stream().skip(1).toList());
  }

  @Test
  void repairsAreNamed() {
    assertThat(respelling(Respelling.Manner.HOMOPHONE, doubt(1), doubt(4)).repair())
        .isEqualTo("homophone for 行 hang2, homophone for 行 hang2");
  }

  @Test
  void theWordAroundTheCharacterIsProposed() {
    SpokenText plain = read("他在银行工作。");

    assertThat(Proposals.of(plain, List.of(doubt(3))))
        .containsExactly(
            new ReadingProposal(
                "银行",
                "yin2 hang2",
                "行 was read xing2",
                "margin 2.5 wider as hang2, phrase dictionary agrees"));
  }

  @Test
  void whatALexiconCannotHoldIsNotProposed() {
    ReadingDoubt doubt =
        new ReadingDoubt(2, "种", "zhong4", "zhong3", "zhong3", 2.5, ReadingDoubt.Opinion.NONE);

    assertThat(Proposals.of(read("这3种药有用。"), List.of(doubt)))
        .allSatisfy(each -> assertThat(each.word()).doesNotContain("3"));
  }

  @Test
  void aSingleCharacterIsProposedWithItsNeighbours() {
    SpokenText plain = read("这行字真好看。");

    assertThat(Proposals.of(plain, List.of(doubt(1))))
        .extracting(ReadingProposal::word, ReadingProposal::reading)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("这行字", "zhe4 hang2 zi4"));
  }
}
