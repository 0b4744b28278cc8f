package io.voicemill.jobs.command;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.speakers.Rosters;
import io.voicemill.runtime.voice.Roster;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option of every command that renders lines of enrolled speakers. */
final class SpeakerOptions {

  @Option(
      names = "--speakers",
      paramLabel = "URI",
      description =
          "The speaker table: the output of enroll, as a path or s3a://BUCKET/KEY. Without it,"
              + " speakers are the stock voices.")
  private String table;

  /**
   * The speakers of the table.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  Roster roster(SparkSession spark, Configuration configuration) {
    return Rosters.read(spark, configuration, Optional.ofNullable(table));
  }
}
