package io.voicemill.jobs.speakers;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** The speakers of a run. */
public final class Rosters {

  private Rosters() {}

  /**
   * Reads a speaker table.
   *
   * @param uri of the table; empty for the stock voices alone
   * @throws VoicemillException UNREADABLE_SOURCE; for a row that cannot be used, naming the speaker
   */
  public static Roster read(SparkSession spark, Configuration configuration, Optional<String> uri) {
    Roster.ConsentRule rule =
        configuration.consent().required()
            ? Roster.ConsentRule.REQUIRED
            : Roster.ConsentRule.NOT_ASKED;
    Map<String, Speaker> speakers = new TreeMap<>();
    uri.ifPresent(
        table -> {
          for (Map<String, Object> row :
              new SpeakerTableSource(table, configuration.s3()).latest(spark)) {
            Speaker speaker = SpeakerRowReader.read(row);
            speakers.put(speaker.speakerId(), speaker);
          }
        });
    return new Roster(speakers, rule);
  }
}
