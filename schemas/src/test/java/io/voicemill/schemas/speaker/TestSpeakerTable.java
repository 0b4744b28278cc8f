package io.voicemill.schemas.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestSpeakerTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Float> values(long seed, int count) {
    Random random = new Random(seed);
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add((float) random.nextGaussian() / 8);
    }
    return values;
  }

  private static Speaker speaker() {
    return new Speaker(
        "amy",
        "en-gb",
        new VoiceProfile(
            Map.of("bf_emma", .7, "af_heart", .3),
            Map.of("bf_emma", 1.0),
            values(1, 256),
            -2.25,
            new SpeakerAdapter(1.1, .9, Map.of("short_vowel", .9))),
        Optional.of(new SpeakerMeasure(values(2, 256), .71, .03, 201.5)),
        Optional.of(new Consent("Amy Pond", "2026-11-01", "product voiceovers")),
        List.of(new ReferencePrompt("clips/amy.wav", "ab12", "Hello.", "en-gb")));
  }

  private static Map<String, Object> row(Speaker speaker) throws Exception {
    SpeakerRecord made =
        new SpeakerRecord(
            speaker,
            "Amy",
            3,
            List.of(speaker.locale()),
            12.5,
            Optional.empty(),
            false,
            "kokoro@12",
            "key",
            "enroll",
            Instant.parse("2026-11-22T01:02:03Z"));
    return JSON.readValue(
        JSON.writeValueAsString(SpeakerTable.row(made)), new TypeReference<>() {});
  }

  @Test
  void aSpeakerSurvivesTheTableUnchanged() throws Exception {
    Map<String, Object> row = row(speaker());

    assertThat(row.keySet())
        .isSubsetOf(SpeakerTable.SCHEMA.columns().stream().map(column -> column.name()).toList());
    assertThat(SpeakerRowReader.version(row)).isEqualTo(3);
    Speaker read = SpeakerRowReader.read(row);
    assertThat(read).isEqualTo(speaker());
    assertThat(read.contentHash()).isEqualTo(speaker().contentHash());
  }

  @Test
  void aSpeakerTravelsBetweenProcesses() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(speaker());
    assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
        .isEqualTo(speaker());
  }

  @Test
  void aRowNeedsOnlyANameAndABase() {
    Speaker speaker =
        SpeakerRowReader.read(Map.of("speaker_id", "duo", "base", Map.of("af_heart", 2)));

    assertThat(speaker.profile()).isEqualTo(VoiceProfile.ofMixture(Map.of("af_heart", 2.0)));
    assertThat(speaker.needsConsent()).isFalse();
    assertThat(speaker.measure()).isEmpty();
  }

  @Test
  void everythingThatDecidesTheSoundIsInTheHash() {
    VoiceProfile profile = speaker().profile();
    List<Float> other = new ArrayList<>(profile.style());
    other.set(255, Math.nextUp(other.get(255)));

    assertThat(
            List.of(
                profile.sha256(),
                profile.withF0Semitones(-2.26).sha256(),
                profile.withAdapter(SpeakerAdapter.NONE).sha256(),
                VoiceProfile.ofStock("bf_emma").sha256(),
                new VoiceProfile(
                        profile.base(), Map.of(), profile.style(), -2.25, profile.adapter())
                    .sha256(),
                new VoiceProfile(
                        profile.base(), profile.prosodyBase(), other, -2.25, profile.adapter())
                    .sha256()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aProfileThatIsNotTheOneThatWasSavedIsRefused() throws Exception {
    Map<String, Object> row = row(speaker());
    row.put("f0_semitones", -2.0);

    assertThatThrownBy(() -> SpeakerRowReader.read(row))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DAMAGED_PROFILE))
        .hasMessageContaining("The profile of the speaker \"amy\" is not the one that was saved");
    row.put("profile_sha256", null);
    assertThat(SpeakerRowReader.read(row).profile().f0Semitones()).isEqualTo(-2);
  }

  @ParameterizedTest
  @CsvSource({
    "style, [1.0], does not hold 256 numbers",
    "f0_semitones, 99, It is out of range",
    "base, {\"a\": -1}, every share is above 0",
    "base, \"af_heart\", every share is above 0",
    "base, null, neither a base nor a style",
    "adapter, {\"durations\": {\"pause\": 9.0}}, gives pause 9.0 of its duration",
    "adapter, {\"level_range\": 90}, It is out of range",
    "speaker_id, \" \", is blank",
    "self_similarity_mean, 2, It is out of range"
  })
  void aValueThatMakesNoSenseIsNamed(String column, String json, String message) throws Exception {
    Map<String, Object> row =
        new HashMap<>(Map.of("speaker_id", "duo", "base", Map.of("af_heart", 2)));
    row.put(column, JSON.readValue(json.strip(), Object.class));

    assertThatThrownBy(() -> SpeakerRowReader.read(row))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("Speaker \"")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amy Pond; 2026-11-01; product voiceovers",
        " Amy Pond ;2026-11-01;product voiceovers"
      })
  void aConsentSaysWhoWhenAndWhatFor(String text) {
    assertThat(Consent.parse(text))
        .contains(new Consent("Amy Pond", "2026-11-01", "product voiceovers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "Amy; 2026", "Amy; ; film", ";;"})
  void whatLeavesOneOfThemOutIsNone(String text) {
    assertThat(Consent.parse(text)).isEmpty();
  }
}
