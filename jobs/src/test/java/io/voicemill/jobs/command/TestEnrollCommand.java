package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong with an enrolment is said before anything starts. */
class TestEnrollCommand {

  @Test
  void aNumberOfRendersOutOfRangeIsRefused() {
    CommandRun run =
        CommandRun.of(
            EnrollCommand::new,
            "enroll",
            "--references",
            "nowhere.csv",
            "--out",
            "nowhere",
            "--refine",
            "-1");
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("--refine is -1.", "0 to 1000");
  }

  @Test
  void theHelpShowsHowToGoOn() {
    CommandRun run = CommandRun.of(EnrollCommand::new, "enroll", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "--accept-poor", "--dry-run", "voicemill render --scripts tonight.parquet --speakers");
  }
}
