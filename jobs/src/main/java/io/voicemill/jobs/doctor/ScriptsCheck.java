package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.kafka.KafkaUri;
import io.voicemill.jobs.kafka.ScriptTopic;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Whether script lines are where a run would look for them. */
public final class ScriptsCheck implements Check {

  private static final String NAME = "scripts";

  private final String uri;
  private final Configuration configuration;

  public ScriptsCheck(String uri, Configuration configuration) {
    this.uri = requireNonNull(uri, "uri is null");
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  @Override
  public List<Finding> run() {
    try {
      return List.of(found());
    } catch (VoicemillException e) {
      return List.of(
          Finding.missing(
              NAME, e.problem().problem() + " " + e.problem().why(), e.problem().fix()));
    }
  }

  private Finding found() {
    if (KafkaUri.isKafka(uri)) {
      ScriptTopic topic = new ScriptTopic(uri, configuration.kafka());
      return Finding.ok(
          NAME,
          "the topic %s is there, %d partitions"
              .formatted(topic.topic(), topic.check().partitions()));
    }
    if (S3Tables.isScheme(OutputStores.scheme(uri))) {
      return Finding.ok(NAME, "%s is there".formatted(S3Tables.find(uri, configuration.s3())));
    }
    return file();
  }

  private Finding file() {
    try {
      Path path = new Path(uri);
      FileSystem files = path.getFileSystem(SparkSessions.hadoop(configuration));
      return files.exists(path)
          ? Finding.ok(NAME, "%s is there".formatted(uri))
          : Finding.missing(NAME, "There is nothing at %s.".formatted(uri), "Check --scripts.");
    } catch (IOException e) {
      return Finding.missing(
          NAME,
          "%s cannot be reached. %s".formatted(uri, SystemReason.of(e)),
          "Check the URI, the credentials and the network.");
    } catch (IllegalArgumentException e) {
      return Finding.missing(NAME, "%s is no place of a table.".formatted(uri), "Check --scripts.");
    }
  }
}
