package io.voicemill.jobs.endtoend;

import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.VoicemillProcess;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Recordings of 200 speakers, three each. There are no 200 people here: they are 20 stock voices,
 * each at ten speeds from .90 to 1.08, which moves F0 and formants together.
 */
final class ManySpeakers {

  static final int SPEAKERS = 200;
  static final int CLIPS = 3;

  private static final int SPEEDS = 10;
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final List<String> VOICES =
      List.of(
          "af_alloy",
          "af_bella",
          "af_heart",
          "af_kore",
          "af_nova",
          "af_sarah",
          "am_adam",
          "am_echo",
          "am_fenrir",
          "am_liam",
          "am_michael",
          "am_onyx",
          "am_puck",
          "bf_alice",
          "bf_emma",
          "bf_lily",
          "bm_daniel",
          "bm_fable",
          "bm_george",
          "bm_lewis");
  private static final List<String> TEXTS =
      List.of(
          "The old lighthouse keeper climbed the stairs every evening, and lit the lamp.",
          "Would you rather travel by train along the coast, or walk over the hills?",
          "Seven yellow boats were tied up at the pier, waiting for the morning tide!");

  private ManySpeakers() {}

  /**
   * Renders and writes the recordings.
   *
   * @return the reference table beside them
   */
  static Path write(SparkSession spark, Path folder) throws IOException {
    List<Object[]> lines = new ArrayList<>();
    for (String voice : VOICES) {
      for (int text = 0; text < CLIPS; text++) {
        lines.add(ScriptTables.line(voice + "-" + text, TEXTS.get(text), voice));
      }
    }
    Path scripts = folder.resolve("clips.parquet");
    ScriptTables.of(
            "line_id STRING, text STRING, speaker_id STRING", lines.toArray(Object[][]::new))
        .write(spark, scripts);
    Path out = folder.resolve("clips");
    try (VoicemillProcess process =
        VoicemillProcess.in(folder.resolve("process-clips"))
            .start(
                "render",
                "--scripts",
                scripts.toString(),
                "--out",
                out.toString(),
                "--set",
                "spark.master=local[2]",
                "--set",
                "quality.recognize=false",
                "--set",
                "quality.max-attempts=1")) {
      process.await(LIMIT);
    }
    StringBuilder table = new StringBuilder("speaker_id,audio,transcript,language,consent\n");
    for (Path clip : Renders.files(out.resolve("audio"))) {
      write(clip, folder, table);
    }
    return Files.writeString(folder.resolve("people.csv"), table);
  }

  private static void write(Path clip, Path folder, StringBuilder table) throws IOException {
    String line = clip.getFileName().toString().replace(".wav", "");
    String voice = line.substring(0, line.length() - 2);
    int text = line.charAt(line.length() - 1) - '0';
    Waveform waveform = WavFile.read(Files.readAllBytes(clip), line);
    for (int i = 0; i < SPEEDS; i++) {
      int speed = 90 + 2 * i;
      String name = "recordings/%s-%d-%d.wav".formatted(voice, speed, text);
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          WavFile.bytes(new Waveform(waveform.samples(), waveform.sampleRate() * speed / 100)));
      table.append(
          "%s_%d,%s,\"%s\",en,\"Nobody; 2026-11-22; a test\"%n"
              .formatted(voice, speed, name, TEXTS.get(text)));
    }
  }
}
