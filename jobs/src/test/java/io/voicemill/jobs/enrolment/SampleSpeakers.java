package io.voicemill.jobs.enrolment;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.speaker.ClipQuality;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.NextSentence;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.RefusedSpeakerTable;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.SoundCoverage;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerQuality;
import io.voicemill.schemas.speaker.SpeakerRecord;
import io.voicemill.schemas.speaker.SpeakerTable;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speakers of every kind, with made-up figures, as the tables hold them. */
final class SampleSpeakers {

  static final String HOSTILE =
      "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"
          + " & 'quotes' \" {{data}} \u2028 end";

  static final Finding NOISY =
      new Finding(
          FindingCode.NOISY,
          Severity.POOR,
          "There is noise 14 dB below the speech.",
          "The voice would be made of the noise, too.",
          "Record in a quiet room, close to the microphone.");
  static final Finding NARROW =
      new Finding(
          FindingCode.NARROW_BAND,
          Severity.ADVICE,
          "The speech ends at 3.4 kHz.",
          "Consonants come out dull.",
          "Give the original recording of 16 kHz or more, not one from a telephone.");
  static final Finding OTHER =
      new Finding(
          FindingCode.OTHER_SPEAKER,
          Severity.POOR,
          "take-3.wav is of another voice than the others: similarity .52.",
          "Two people under one name make a voice between them.",
          "Take it out, or give it a speaker_id of its own.");
  static final Finding SOUNDS =
      new Finding(
          FindingCode.MISSING_SOUNDS,
          Severity.ADVICE,
          "9 of 39 sounds of English are in no transcript.",
          "They are guessed from the others.",
          "Record the three sentences below.");

  private SampleSpeakers() {}

  /** A page of few speakers, one of them with texts that attack the page. */
  static Map<String, Object> data() {
    List<Map<String, Object>> made = new ArrayList<>();
    made.add(made("ann", "Ann Example", List.of(), List.of(), false));
    made.add(
        made(
            "ben",
            "Ben",
            List.of(SOUNDS, NARROW),
            List.of(List.of(), List.of(NARROW), List.of()),
            false));
    made.add(
        made(
            "cem",
            "Cem Örnek",
            List.of(OTHER, NOISY, SOUNDS),
            List.of(List.of(NOISY), List.of(), List.of(OTHER)),
            true));
    made.add(made("mei", "梅", List.of(), List.of(), false));
    Finding hostile = new Finding(FindingCode.HUM, Severity.ADVICE, HOSTILE, HOSTILE, HOSTILE);
    made.add(made("hostile", HOSTILE, List.of(hostile), List.of(List.of(hostile)), false));
    List<Map<String, Object>> refused = new ArrayList<>();
    refused.add(
        RefusedSpeakerTable.row(
            "dan",
            Problem.of(
                ProblemCode.POOR_REFERENCE,
                "There are 2.1 s of speech.",
                "Under 3 s, a voice is a guess.",
                "Record 30 s or more; from 5 s on a voice is made."),
            Optional.of(quality(List.of(NOISY), List.of(List.of(NOISY)))),
            List.of("{\"speaker_id\":\"dan\",\"audio\":\"dan.wav\"}")));
    refused.add(
        RefusedSpeakerTable.row(
            "",
            Problem.in(
                "speaker_id",
                ProblemCode.MISSING_VALUE,
                "The column 'speaker_id' is blank.",
                "Lines name their speaker by it.",
                "Fill it in, or take the row out of the table."),
            Optional.empty(),
            List.of("{\"audio\":\"x.wav\"}")));
    Map<String, Object> data = QualityData.of(made, refused);
    data.put("out", "/studio/people");
    data.put("run_id", "20261122T000000Z-0000");
    return data;
  }

  private static Map<String, Object> made(
      String id, String name, List<Finding> findings, List<List<Finding>> clips, boolean poor) {
    SpeakerQuality quality = quality(findings, clips);
    return SpeakerTable.row(
        new SpeakerRecord(
            new Speaker(
                id,
                "en-us",
                VoiceProfile.ofMixture(Map.of("af_heart", .7, "bf_emma", .3)),
                Optional.empty(),
                id.equals("ben")
                    ? Optional.empty()
                    : Optional.of(new Consent(name, "2026-11-01", "audio books of this house")),
                List.of()),
            name,
            1,
            List.of("en-us"),
            quality.figures().get(Figure.SPEECH_SECONDS),
            Optional.of(quality),
            poor,
            "kokoro@1234",
            "key",
            "enroll",
            Instant.parse("2026-11-22T00:00:00Z")));
  }

  private static SpeakerQuality quality(List<Finding> findings, List<List<Finding>> ofClips) {
    boolean noisy = findings.contains(NOISY);
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.SPEECH_SECONDS, 12.4);
    figures.put(Figure.TOTAL_SECONDS, 16.2);
    figures.put(Figure.SNR_DB, noisy ? 14.0 : 38.2);
    figures.put(Figure.CLIPPED_RATIO, .0);
    figures.put(Figure.REVERBERATION_SECONDS, .31);
    figures.put(Figure.BANDWIDTH_HZ, findings.contains(NARROW) ? 3400.0 : 11000.0);
    figures.put(Figure.HUM_DB, 2.1);
    figures.put(Figure.SILENCE_RATIO, .23);
    figures.put(Figure.LOUDNESS_LUFS, -21.4);
    figures.put(Figure.MEDIAN_F0, 187.0);
    figures.put(Figure.F0_RANGE_SEMITONES, 9.4);
    figures.put(Figure.SYLLABLES_PER_SECOND, 4.6);
    figures.put(Figure.EMOTION_SPREAD, .12);
    List<ClipQuality> clips = new ArrayList<>();
    for (int i = 0; i < ofClips.size(); i++) {
      Map<Figure, Double> own = new EnumMap<>(figures);
      own.put(Figure.SIMILARITY, ofClips.get(i).contains(OTHER) ? .52 : .86);
      own.put(Figure.WEIGHT, 1.0 / ofClips.size());
      clips.add(
          new ClipQuality(
              new ReferencePrompt(
                  "s3a://studio/people/take-%d.wav".formatted(i + 1),
                  "00",
                  i == 1 ? "" : "The quick brown fox jumps over the lazy dog, and then it rests.",
                  "en"),
              own,
              ofClips.get(i)));
    }
    return new SpeakerQuality(
        figures,
        clips,
        List.of(
            new SoundCoverage(
                "en",
                "phonemes",
                30,
                39,
                List.of("ZH", "OY", "UH", "AW", "TH", "CH", "JH", "NG", "Y")),
            new SoundCoverage("zh", "tones", 5, 5, List.of())),
        Map.of("statement", 3, "question", 0, "exclamation", 1),
        List.of(
            new NextSentence(
                "en",
                "The boy measured the joyful noise of a usual day.",
                List.of("OY", "ZH", "JH")),
            new NextSentence("zh", "这条路通向哪儿？", List.of("r", "üe"))),
        findings);
  }
}
