package io.voicemill.jobs.enrolment;

import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.cluster.RenderStage;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.EnrollSettings;
import io.voicemill.jobs.lexicon.ConfiguredLexicons;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.jobs.render.ProgressView;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.runtime.enrolment.EnrollerSettings;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.transforms.enroll.Enroll;
import io.voicemill.transforms.enroll.ReferenceCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Opens Spark and the models around enrolments. */
public final class EnrollRun {

  private EnrollRun() {}

  /** Does work in a session of its own and closes the session and the models after it. */
  public static <T> T inSession(Configuration configuration, Function<SparkSession, T> work) {
    try {
      return RenderRun.inSession(configuration, work);
    } finally {
      JvmEnrollMakers.closeAll();
    }
  }

  /**
   * A job with the models of a configuration.
   *
   * @param refinements renders of a search for a closer voice; 0 for none
   * @param manner whether the speakers' manner is fitted too
   * @param poor what becomes of recordings below the bar
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a model is not there
   */
  public static EnrollJob job(
      SparkSession spark,
      Configuration configuration,
      int refinements,
      EnrollerSettings.Manner manner,
      EnrollerSettings.Poor poor,
      ProgressView view) {
    EnrollSettings enroll = configuration.enroll();
    EnrollerSettings settings =
        new EnrollerSettings(
            ConfiguredModels.settings(
                configuration, ConfiguredLexicons.of(configuration), Roster.NONE),
            enroll.steps(),
            enroll.calibrationTexts(),
            refinements,
            manner,
            poor,
            enroll.maxSeconds(),
            enroll.maxBytes());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("poor", poor.name().toLowerCase(Locale.ROOT));
    facts.put("refinements", refinements);
    facts.put("manner", manner.name().toLowerCase(Locale.ROOT));
    facts.put("models", ConfiguredModels.bundles(configuration));
    return new EnrollJob(
        spark,
        configuration,
        new JvmEnrollMakers(settings),
        RenderStage.of(spark, configuration),
        facts,
        view);
  }

  /**
   * Reads a table and checks its rows; opens no recording and no model, and writes nothing.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException when the table as a whole cannot be
   *     read
   */
  public static EnrollDryRun dryRun(
      SparkSession spark, Configuration configuration, EnrollRequest request) {
    Dataset<Row> speakers =
        new ReferenceSource(request.references(), configuration.s3()).speakers(spark);
    try {
      List<RefusedSpeaker> refusals =
          ReferenceCheck.refusals(speakers).orderBy(col("speaker_id")).collectAsList().stream()
              .map(RefusedSpeaker::of)
              .toList();
      return new EnrollDryRun(
          Enroll.recordings(speakers),
          speakers.count(),
          refusals.stream()
              .collect(Collectors.groupingBy(RefusedSpeaker::code, Collectors.counting())),
          refusals);
    } finally {
      speakers.unpersist();
    }
  }
}
