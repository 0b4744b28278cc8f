package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.enrolment.EnrollDryRun;
import io.voicemill.jobs.enrolment.EnrollRequest;
import io.voicemill.jobs.enrolment.EnrollRun;
import io.voicemill.jobs.enrolment.EnrollSummary;
import io.voicemill.jobs.enrolment.EnrollText;
import io.voicemill.runtime.enrolment.EnrollerSettings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Voices of people, made once. */
@Command(
    name = "enroll",
    description = "Makes speakers of reference recordings, with a quality report of each.",
    footer = {
      "",
      "A reference table has one row a recording: speaker_id, audio, and, if you have them,",
      "transcript, language, consent (WHO; WHEN; WHAT FOR) and display_name. Several rows make one",
      "speaker. Recordings are WAV, FLAC, MP3, Ogg or M4A; a relative path is looked for beside the",
      "table first.",
      "",
      "A speaker whose recordings and settings did not change is left as it is; a changed one gets",
      "the next version, and the highest counts. A run that died is taken up where it ended.",
      "",
      "The report is report/speakers.html in the output: what to mend first, and what to record",
      "next. Recordings below the bar make no voice, unless you say --accept-poor.",
      "",
      "Examples:",
      "  voicemill enroll --references people.csv --out out/people",
      "  voicemill enroll --references people.csv --out out/people --dry-run",
      "  voicemill enroll --references people.csv --out out/people --accept-poor",
      "  voicemill enroll --references people.csv --out out/people --refine 60",
      "  voicemill enroll --references people.csv --out out/people --few-shot",
      "  voicemill enroll --references s3a://studio/people.parquet --out s3a://studio/speakers",
      "  voicemill render --scripts tonight.parquet --speakers out/people --out out/tonight"
    })
final class EnrollCommand implements Callable<Integer> {

  private static final int MOST_REFINEMENTS = 1000;

  private final Shell shell;

  @Option(
      names = "--references",
      required = true,
      paramLabel = "URI",
      description =
          "The reference table: CSV, JSON Lines or Parquet, as a path or s3a://BUCKET/KEY.")
  private String references;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description =
          "Where the speaker table and the report go: a folder or s3a://BUCKET/KEY; may hold earlier"
              + " runs.")
  private String out;

  @Option(
      names = "--accept-poor",
      description = "Makes voices of recordings below the bar, too; the table says so of them.")
  private boolean acceptPoor;

  @Option(
      names = "--refine",
      paramLabel = "RENDERS",
      defaultValue = "0",
      description = "Searches for a closer voice by so many renders of each speaker; 0: none.")
  private int refinements;

  @Option(
      names = "--few-shot",
      description =
          "Fits the manner of speakers with a minute or more of transcribed speech, too: a closer"
              + " style, the lengths of sounds, the ranges of F0 and level. Takes some minutes a"
              + " speaker.")
  private boolean fewShot;

  @Option(
      names = "--dry-run",
      description = "Checks the rows of the table; opens no recording, makes nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  EnrollCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    if (refinements < 0 || refinements > MOST_REFINEMENTS) {
      throw new VoicemillException(
          Problem.in(
              "--refine",
              ProblemCode.USAGE,
              "--refine is %d.".formatted(refinements),
              "It is how many renders the search may take for each speaker.",
              "Give a number from 0 to %d; 60 is a good one.".formatted(MOST_REFINEMENTS)));
    }
    Configuration configuration = options.load();
    EnrollRequest request = new EnrollRequest(references, out);
    return dryRun ? check(request, configuration) : enroll(request, configuration);
  }

  private int enroll(EnrollRequest request, Configuration configuration) {
    EnrollerSettings.Poor poor =
        acceptPoor ? EnrollerSettings.Poor.ACCEPTED : EnrollerSettings.Poor.REFUSED;
    EnrollSummary summary =
        EnrollRun.inSession(
            configuration,
            spark ->
                EnrollRun.job(spark, configuration, refinements, manner(), poor, shell::progress)
                    .run(request));
    if (json) {
      new JsonLines(shell).write(summary);
    } else {
      EnrollText.of(summary).forEach(shell.out()::println);
    }
    return (summary.allGood() ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private EnrollerSettings.Manner manner() {
    return fewShot ? EnrollerSettings.Manner.FEW_SHOT : EnrollerSettings.Manner.PLAIN;
  }

  private int check(EnrollRequest request, Configuration configuration) {
    EnrollDryRun checked =
        EnrollRun.inSession(
            configuration, spark -> EnrollRun.dryRun(spark, configuration, request));
    if (json) {
      new JsonLines(shell).write(checked);
    } else {
      EnrollText.of(checked).forEach(shell.out()::println);
    }
    return (checked.refused() == 0 ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }
}
