package io.voicemill.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class TestJobFailures {

  private final VoicemillException own =
      new VoicemillException(Problem.of(ProblemCode.DEVICE, "No GPU.", "None.", "Buy one."));

  @Test
  void aProblemOfOursIsFoundBelowThoseOfSpark() {
    assertThat(JobFailures.of(new SparkException("Job aborted", new RuntimeException(own))))
        .isSameAs(own);
  }

  @Test
  void whatSparkThrowsUnannouncedGetsWords() {
    assertThat(JobFailures.of(new SparkException("Job aborted")))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The job stopped: Job aborted.");
  }

  @Test
  void aMistakeInTheProgramStaysWhatItIs() {
    IllegalStateException mistake = new IllegalStateException("x is null");

    assertThat(JobFailures.of(mistake)).isSameAs(mistake);
  }
}
