package io.voicemill.runtime.recognition.whisper;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.runtime.recognition.TextScorer;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Whisper, decoding greedily and without a prompt.
 *
 * <p>The encoder hears each window in its own length and one second of silence, instead of 30 s: a
 * quarter of the time, and without the silence short audio makes it loop. Where it still loops or
 * writes everything twice, it listens again with more silence. Mandarin is mostly written in
 * traditional characters.
 */
public final class WhisperRecognizer implements Recognizer, TextScorer {
  private static final int SAMPLE_RATE = 16_000;
  private static final int HOP = 160;
  private static final int SILENCE_SECONDS = 1;
  private static final int MORE_SILENCE_SECONDS = 5;
  private static final double SILENCE = 1e-4;

  private final Graph mel;
  private final Graph encoder;
  private final Graph decoder;
  private final WhisperSettings settings;
  private final Vocabulary vocabulary;
  private final GreedyDecoder decoding;
  private final TextScoring scoring;

  private WhisperRecognizer(
      Graph mel, Graph encoder, Graph decoder, WhisperSettings settings, Vocabulary vocabulary) {
    this.mel = mel;
    this.encoder = encoder;
    this.decoder = decoder;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.decoding = new GreedyDecoder(decoder, settings);
    this.scoring = new TextScoring(decoder, settings, vocabulary);
  }

  /**
   * Opens a bundle of the kind {@code whisper}.
   *
   * @param bundle its folder
   * @param contentHash of the bundle
   * @param pool that shares the graphs
   * @param options of encoder and decoder; the mel spectrogram is always made on the CPU
   * @throws VoicemillException BUNDLE for a missing or damaged file; DEVICE for a GPU that was
   *     demanded and does not work
   */
  public static WhisperRecognizer open(
      Path bundle, String contentHash, GraphPool pool, GraphOptions options) {
    WhisperSettings settings;
    Vocabulary vocabulary;
    try {
      settings =
          new ObjectMapper()
              .readValue(bundle.resolve("whisper.json").toFile(), WhisperSettings.class);
      vocabulary = Vocabulary.read(bundle.resolve("vocabulary.txt"));
    } catch (IOException e) {
      throw damaged(bundle, e);
    }
    if (vocabulary.size() != settings.vocabulary()) {
      throw damaged(bundle, null);
    }
    Graph mel = pool.open(bundle.resolve("mel.onnx"), contentHash, options.withDevice(Device.CPU));
    try {
      Graph encoder = pool.open(bundle.resolve("encoder.onnx"), contentHash, options);
      try {
        Graph decoder = pool.open(bundle.resolve("decoder.onnx"), contentHash, options);
        return new WhisperRecognizer(mel, encoder, decoder, settings, vocabulary);
      } catch (RuntimeException e) {
        encoder.close();
        throw e;
      }
    } catch (RuntimeException e) {
      mel.close();
      throw e;
    }
  }

  @Override
  public Transcript transcribe(Waveform audio, Language language) {
    Integer languageToken = settings.languages().get(language.code());
    if (languageToken == null) {
      throw new IllegalArgumentException("no language that can be heard: " + language);
    }
    float[] samples = Resampler.resample(audio, SAMPLE_RATE).samples();
    StringBuilder text = new StringBuilder();
    double logProbability = 0;
    int steps = 0;
    boolean truncated = false;
    for (float[] window : SpeechWindows.cut(samples, SAMPLE_RATE)) {
      if (isSilent(window)) {
        continue;
      }
      GreedyDecoder.Decoding heard = hearTwiceInDoubt(window, languageToken);
      String words = vocabulary.text(heard.tokens()).strip();
      if (language == Language.EN && text.length() > 0 && !words.isEmpty()) {
        text.append(' ');
      }
      text.append(words);
      logProbability += heard.logProbability();
      steps += heard.steps();
      truncated |= heard.truncated() || LoopGuard.compressesTooWell(words);
    }
    return new Transcript(text.toString(), steps == 0 ? 0 : logProbability / steps, truncated);
  }

  private GreedyDecoder.Decoding hearTwiceInDoubt(float[] window, int languageToken) {
    GreedyDecoder.Decoding heard = hear(window, languageToken, SILENCE_SECONDS);
    if (!heard.truncated() && !LoopGuard.saysItTwice(heard.tokens())) {
      return heard;
    }
    GreedyDecoder.Decoding again = hear(window, languageToken, MORE_SILENCE_SECONDS);
    return again.truncated() ? heard : again;
  }

  private GreedyDecoder.Decoding hear(float[] window, int languageToken, int silenceSeconds) {
    try (TensorBag encoded = encode(window, silenceSeconds)) {
      return decoding.decode(encoded, languageToken, window.length / (double) SAMPLE_RATE);
    }
  }

  @Override
  public double longestSeconds() {
    return SpeechWindows.LONGEST_SECONDS;
  }

  @Override
  public List<TextLikelihood> score(Waveform audio, Language language, List<String> texts) {
    float[] samples = Resampler.resample(audio, SAMPLE_RATE).samples();
    try (TensorBag encoded = encode(samples, SILENCE_SECONDS)) {
      return texts.stream().map(text -> scoring.score(encoded, language, text)).toList();
    }
  }

  private TensorBag encode(float[] window, int silenceSeconds) {
    float[] padded = Arrays.copyOf(window, window.length + silenceSeconds * SAMPLE_RATE);
    int frames = (padded.length + HOP - 1) / HOP;
    try (Tensor audio = Tensor.of(padded, padded.length);
        Tensor count = Tensor.of(new long[] {frames}, 1);
        TensorBag spectrogram = mel.run(Map.of("audio", audio, "frames", count))) {
      return encoder.run(Map.of("mel", spectrogram.tensor("mel")));
    }
  }

  private static boolean isSilent(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return sum <= SILENCE * SILENCE * samples.length;
  }

  private static VoicemillException damaged(Path bundle, Throwable cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.BUNDLE,
            "The bundle " + bundle + " lacks a readable whisper.json or vocabulary.txt.",
            "The recogniser cannot write text without them.",
            "Run \"voicemill models verify\", and \"voicemill models fetch\" if a file is damaged."),
        cause);
  }

  @Override
  public void close() {
    List.of(mel, encoder, decoder).forEach(Graph::close);
  }
}
