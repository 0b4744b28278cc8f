package io.voicemill.jobs.speakers;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.jobs.run.RunId;
import io.voicemill.jobs.run.RunTable;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.runtime.enrolment.SpeakerMixer;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerRecord;
import io.voicemill.schemas.speaker.SpeakerRowReader;
import io.voicemill.schemas.speaker.SpeakerTable;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.enroll.Enrolled;
import io.voicemill.transforms.enroll.EnrolledTable;
import io.voicemill.transforms.render.RenderedTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * New versions in a speaker table without new recordings: mixtures, and older versions that shall
 * count again. Nothing that is there is changed.
 *
 * @param place the output of an enrolment, or a new folder
 */
public record SpeakerEdition(SparkSession spark, Configuration configuration, String place) {

  public SpeakerEdition {
    requireNonNull(spark, "spark is null");
    requireNonNull(configuration, "configuration is null");
    requireNonNull(place, "place is null");
  }

  /** A version that was added. */
  public record Added(String speakerId, int version, double selfSimilarity) {}

  /**
   * Makes speakers of others and adds them.
   *
   * @throws VoicemillException UNKNOWN_SPEAKER, MISSING_CONSENT; UNWRITABLE_OUTPUT
   */
  public List<Added> mix(List<SpeakerDefinition> definitions) {
    OutputStore out = OutputStores.of(place, configuration.s3());
    try (OutputStore.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      Map<String, Enrolled> current = EnrolledTable.current(table(out).all());
      Roster roster =
          Rosters.read(
              spark, configuration, current.isEmpty() ? Optional.empty() : Optional.of(place));
      List<SpeakerRecord> made = new ArrayList<>();
      try (SpeakerMixer mixer =
          SpeakerMixer.open(ConfiguredModels.settings(configuration, Lexicons.NONE, roster))) {
        for (SpeakerDefinition definition : definitions) {
          Speaker speaker =
              mixer.mix(definition.speakerId(), definition.voice(), definition.prosody());
          made.add(record(speaker, next(current, speaker.speakerId()), mixer.bundle(), definition));
        }
      }
      write(out, made.stream().map(SpeakerTable::row).toList());
      return made.stream()
          .map(
              each ->
                  new Added(
                      each.speaker().speakerId(),
                      each.version(),
                      each.speaker().measure().orElseThrow().meanSimilarity()))
          .toList();
    }
  }

  /**
   * Adds an older version of a speaker as the newest.
   *
   * @param version empty for the one before the newest
   * @return the version that counts now
   * @throws VoicemillException UNKNOWN_SPEAKER; USAGE for a version that is not there
   */
  public int revert(String speakerId, Optional<Integer> version) {
    OutputStore out = OutputStores.of(place, configuration.s3());
    try (OutputStore.Ownership owned = out.own()) {
      requireNonNull(owned, "owned is null");
      Map<String, List<Map<String, Object>>> all =
          new SpeakerTableSource(place, configuration.s3()).versions(spark);
      List<Map<String, Object>> versions = all.get(speakerId);
      if (versions == null) {
        throw unknown(speakerId, all);
      }
      int newest = SpeakerRowReader.version(versions.get(0));
      Map<String, Object> row = new LinkedHashMap<>(older(speakerId, versions, version));
      row.remove("run_id");
      row.put("version", newest + 1);
      row.put("origin", "revert");
      row.put("created_at", now().toString());
      write(out, List.of(row));
      return newest + 1;
    }
  }

  private static Map<String, Object> older(
      String speakerId, List<Map<String, Object>> versions, Optional<Integer> wanted) {
    List<Integer> numbers = versions.stream().map(SpeakerRowReader::version).toList();
    if (wanted.isEmpty() && versions.size() > 1) {
      return versions.get(1);
    }
    int place = wanted.map(numbers::indexOf).orElse(-1);
    if (place <= 0) {
      throw new VoicemillException(
          Problem.in(
              "--to",
              ProblemCode.USAGE,
              "The speaker '%s' has no older version%s."
                  .formatted(speakerId, wanted.map(" %d"::formatted).orElse("")),
              "Its versions are %s; the highest counts already.".formatted(numbers),
              "'voicemill speakers list' shows what there is."));
    }
    return versions.get(place);
  }

  private static VoicemillException unknown(
      String speakerId, Map<String, List<Map<String, Object>>> all) {
    String guess =
        NearestName.find(speakerId, all.keySet()).map("Did you mean '%s'? "::formatted).orElse("");
    return new VoicemillException(
        Problem.in(
            "speaker_id",
            ProblemCode.UNKNOWN_SPEAKER,
            "The speaker \"%s\" is not in the table.".formatted(speakerId),
            "It has %d speakers and none has this name.".formatted(all.size()),
            guess + "'voicemill speakers list' lists them."));
  }

  private static int next(Map<String, Enrolled> current, String speakerId) {
    return Optional.ofNullable(current.get(speakerId)).map(made -> made.version() + 1).orElse(1);
  }

  private static SpeakerRecord record(
      Speaker speaker, int version, String bundle, SpeakerDefinition definition) {
    return new SpeakerRecord(
        speaker,
        speaker.speakerId(),
        version,
        List.of(speaker.locale()),
        0,
        Optional.empty(),
        false,
        bundle,
        Sha256.ofText("mix " + definition.voice() + " " + definition.prosody()),
        "mix",
        now());
  }

  private void write(OutputStore out, List<Map<String, Object>> rows) {
    table(out)
        .write(
            RenderedTable.parsed(
                spark.createDataset(rows.stream().map(Rows::json).toList(), Encoders.STRING()),
                EnrolledTable.SPEAKERS),
            RunId.create(now()));
  }

  private RunTable table(OutputStore out) {
    return new RunTable(spark, out, SpeakerTableSource.FOLDER, EnrolledTable.SPEAKERS);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
