package io.voicemill.runtime.voice.kokoro;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.runtime.voice.RecordedLine;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.schemas.speaker.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Kokoro-82M: English, Mandarin and Japanese at 24 kHz, with exact durations and control over F0
 * and energy. Lines of any length; the same request gives the same samples.
 */
public final class KokoroModel implements VoiceModel {

  /** Samples a second, in hertz. */
  public static final int SAMPLE_RATE = 24_000;

  private final KokoroGraphs graphs;
  private final KokoroVoices voices;
  private final ClauseCutter cutter;
  private final Alphabet alphabet;
  private final Stretch stretch;

  private KokoroModel(
      KokoroGraphs graphs,
      KokoroVoices voices,
      ClauseCutter cutter,
      Alphabet alphabet,
      Stretch stretch) {
    this.graphs = graphs;
    this.voices = voices;
    this.cutter = cutter;
    this.alphabet = alphabet;
    this.stretch = stretch;
  }

  /**
   * Opens a bundle of the kind {@code kokoro}.
   *
   * @param bundle its folder
   * @param contentHash of the bundle
   * @param pool that shares the graphs
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE for a missing or damaged file;
   *     DEVICE for a GPU that was demanded and does not work
   */
  public static KokoroModel open(
      Path bundle, String contentHash, GraphPool pool, GraphOptions options) {
    ObjectMapper json = new ObjectMapper();
    KokoroVoices voices = KokoroVoices.open(bundle);
    Alphabet alphabet = alphabet(bundle.resolve("vocab.json"), json);
    return new KokoroModel(
        KokoroGraphs.open(bundle, contentHash, pool, options),
        voices,
        new ClauseCutter(alphabet),
        alphabet,
        new SmartStretch(alphabet));
  }

  private static Alphabet alphabet(Path file, ObjectMapper json) {
    try {
      return new Alphabet(
          json.readValue(file.toFile(), new TypeReference<Map<String, Integer>>() {}));
    } catch (IOException | IllegalArgumentException e) {
      throw KokoroFailures.bundle(file, "it cannot be read", e);
    }
  }

  /** Where the model really runs. */
  public Device device() {
    return graphs.device();
  }

  @Override
  public List<String> stockVoices() {
    return voices.stockVoices();
  }

  @Override
  public Voice loadVoice(String stockVoice) {
    return voices.loadVoice(stockVoice);
  }

  @Override
  public Voice voiceOf(Speaker speaker) {
    return voices.voiceOf(speaker);
  }

  @Override
  public double predictSeconds(SpokenText text) {
    return voices.predictSeconds(text);
  }

  @Override
  public Speech synthesize(SynthesisRequest request) {
    try (LinePass pass = pass(request)) {
      return pass.speak();
    }
  }

  /**
   * Speaks one line and says how long each of its sounds is in a recording of the same words.
   *
   * @param recording measured from its first sound to its last
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE, NOTHING_TO_SPEAK
   */
  public RecordedLine beside(SynthesisRequest request, ProsodyExample recording) {
    try (LinePass pass = pass(request)) {
      return pass.beside(recording);
    }
  }

  private LinePass pass(SynthesisRequest request) {
    if (!(request.voice() instanceof KokoroVoice voice)) {
      throw new IllegalArgumentException(
          "not a voice of this model: " + request.voice().speakerId());
    }
    ClauseList line = cutter.cut(request.text().parts(), request.longestClause());
    return new LinePass(graphs, voice, request, line, alphabet, stretch, SAMPLE_RATE);
  }

  /** The same model with another stretch; it shares the graphs, and only one of both is closed. */
  KokoroModel with(Stretch other) {
    return new KokoroModel(graphs, voices, cutter, alphabet, other);
  }

  KokoroGraphs graphs() {
    return graphs;
  }

  ClauseList cut(SpokenText text) {
    return cutter.cut(text.parts(), Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    graphs.close();
  }
}
