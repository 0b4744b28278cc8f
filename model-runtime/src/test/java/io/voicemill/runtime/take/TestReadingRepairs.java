package io.voicemill.runtime.take;

import static io.voicemill.runtime.take.TestRespelling.doubt;
import static io.voicemill.runtime.take.TestRespelling.respelling;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.quality.reading.ReadingDoubt;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestReadingRepairs {
  private static final ReadingDoubt FIRST = doubt(1);
  private static final ReadingDoubt SECOND = doubt(4);
  private static final ReadingDoubt WITHOUT_HOMOPHONE =
      new ReadingDoubt(7, "乐", "yue4", "le4", "le4", 1, ReadingDoubt.Opinion.LEANS);

  private final ReadingRepairs repairs = new ReadingRepairs(List.of(FIRST, SECOND));

  @Test
  void allAreAnnotatedAtOnceAndWhatIsLeftGetsAHomophone() {
    Respelling annotated = repairs.next(each -> true).orElseThrow();
    assertThat(annotated).isEqualTo(respelling(Respelling.Manner.ANNOTATION, FIRST, SECOND));

    assertThat(repairs.settle(annotated, FIRST::equals)).containsExactly(FIRST);

    assertThat(repairs.next(each -> true).orElseThrow().changes())
        .containsExactly(
            new Respelling.Change(FIRST, Respelling.Manner.ANNOTATION),
            new Respelling.Change(SECOND, Respelling.Manner.HOMOPHONE));
    assertThat(repairs.next(each -> true)).isEmpty();
  }

  @Test
  void whatHasHelpedIsKept() {
    repairs.settle(repairs.next(each -> true).orElseThrow(), each -> true);

    assertThat(repairs.next(each -> true)).isEmpty();
    assertThat(repairs.settled())
        .isEqualTo(respelling(Respelling.Manner.ANNOTATION, FIRST, SECOND));
  }

  @Test
  void aTakeWithoutWhatHasHelpedIsInDoubtAgain() {
    Respelling annotated = repairs.next(each -> true).orElseThrow();
    repairs.settle(annotated, FIRST::equals);

    assertThat(repairs.left(annotated)).containsExactly(SECOND);
    assertThat(repairs.left(Respelling.NONE)).containsExactly(FIRST, SECOND);
    assertThat(repairs.left(respelling(Respelling.Manner.HOMOPHONE, FIRST)))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aSettledReadingIsNotSettledAgain() {
    Respelling annotated = repairs.next(each -> true).orElseThrow();
    repairs.settle(annotated, FIRST::equals);

    assertThat(repairs.settle(repairs.settled(), each -> true)).isEmpty();
  }

  @Test
  void aReadingWithoutAHomophoneIsTriedOnce() {
    ReadingRepairs one = new ReadingRepairs(List.of(WITHOUT_HOMOPHONE));

    assertThat(one.next(each -> true)).isPresent();
    assertThat(one.next(each -> true)).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsLeftOut() {
    assertThat(repairs.next(each -> each.repair().contains("homophone")).orElseThrow())
        .isEqualTo(respelling(Respelling.Manner.HOMOPHONE, FIRST, SECOND));
    assertThat(new ReadingRepairs(List.of(FIRST)).next(each -> false)).isEmpty();
  }
}
