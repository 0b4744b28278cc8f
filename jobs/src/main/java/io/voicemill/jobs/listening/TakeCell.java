package io.voicemill.jobs.listening;

import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.runtime.audio.Pitch;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.Futures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A take as the page shows it: a cell. */
final class TakeCell {

  private static final int POINTS = 100;

  /** From the folder of the page to the output. */
  private static final String UP = "../";

  private TakeCell() {}

  /**
   * The fields of a cell's object in the page's data.
   *
   * @param take a row of the takes table
   * @param path of the audio, below the output
   */
  static Map<String, Object> json(Map<String, Object> take, String path, OutputStore out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seconds", rounded(take.get("duration_seconds"), 3));
    json.put("loudness", rounded(take.get("loudness_lufs"), 1));
    boolean byWord = "en".equals(take.get("language"));
    json.put("measure", byWord ? "WER" : "CER");
    json.put("error", rounded(take.get(byWord ? "wer" : "cer"), 3));
    json.put("similarity", rounded(take.get("speaker_similarity"), 3));
    json.put("status", take.get("qa_status"));
    json.put("reasons", take.get("qa_reasons"));
    json.put("heard", take.get("asr_text"));
    json.put("emotion", take.get("emotion_label"));
    Optional<byte[]> audio = Futures.await(out.read(path));
    if (audio.isPresent()) {
      json.put("audio", UP + encoded(path));
      addCurves(json, audio.get(), path);
    }
    json.values().removeIf(value -> value == null);
    return json;
  }

  private static void addCurves(Map<String, Object> json, byte[] audio, String path) {
    try {
      Waveform waveform = WavFile.read(audio, path);
      json.put("peaks", Peaks.of(waveform, POINTS));
      json.put("f0", F0Curve.of(waveform, POINTS));
      Pitch.median(waveform).ifPresent(hertz -> json.put("hertz", Math.round(hertz)));
    } catch (VoicemillException e) {
      json.put("flaw", e.problem().why());
    }
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static Double rounded(Object value, int digits) {
    if (!(value instanceof Number number)) {
      return null;
    }
    double scale = Math.pow(10, digits);
    return Math.round(number.doubleValue() * scale) / scale;
  }
}
