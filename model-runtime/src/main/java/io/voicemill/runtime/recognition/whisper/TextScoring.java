package io.voicemill.runtime.recognition.whisper;

import com.ibm.icu.text.Transliterator;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.TensorBag;
import io.voicemill.runtime.recognition.TextLikelihood;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores texts against audio that is encoded. Whisper writes Mandarin in traditional characters
 * unless a prompt shows simplified ones; a text is scored in both ways and the mean taken.
 */
final class TextScoring {
  private static final String SIMPLIFIED_PROMPT = "以下是普通话的句子。";
  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");

  private final ForcedDecoder decoder;
  private final WhisperSettings settings;
  private final Vocabulary vocabulary;
  private final TokenMerges merges;

  TextScoring(Graph decoder, WhisperSettings settings, Vocabulary vocabulary) {
    this.decoder = new ForcedDecoder(decoder, settings);
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.merges = vocabulary.merges(settings.eot());
  }

  TextLikelihood score(TensorBag encoded, Language language, String text) {
    if (language != Language.ZH) {
      return new TextLikelihood(text, score(encoded, prompt(language, ""), text));
    }
    double[] simplified = score(encoded, prompt(language, SIMPLIFIED_PROMPT), text);
    double[] traditional = score(encoded, prompt(language, ""), traditional(text));
    if (traditional.length == simplified.length) {
      for (int i = 0; i < simplified.length; i++) {
        simplified[i] = (simplified[i] + traditional[i]) / 2;
      }
    }
    return new TextLikelihood(text, simplified);
  }

  private double[] score(TensorBag encoded, long[] prompt, String text) {
    List<Integer> tokens = merges.encode(text);
    return byCodePoint(text, tokens, decoder.score(encoded, prompt, tokens));
  }

  /** Gives each token's logarithm to the code point in which it begins. */
  double[] byCodePoint(String text, List<Integer> tokens, double[] logProbabilities) {
    double[] codePoints = new double[text.codePointCount(0, text.length())];
    int begun = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int first = -1;
      for (byte value : vocabulary.bytes(tokens.get(i))) {
        begun += (value & 0xC0) == 0x80 ? 0 : 1;
        first = first < 0 ? begun - 1 : first;
      }
      codePoints[first] += logProbabilities[i];
    }
    return codePoints;
  }

  private long[] prompt(Language language, String before) {
    List<Integer> prompt = new ArrayList<>();
    if (!before.isEmpty()) {
      prompt.add(settings.startofprev());
      prompt.addAll(merges.encode(" " + before));
    }
    prompt.addAll(
        List.of(
            settings.sot(),
            settings.languages().get(language.code()),
            settings.transcribe(),
            settings.notimestamps()));
    return prompt.stream().mapToLong(Integer::longValue).toArray();
  }

  private static String traditional(String text) {
    synchronized (TRADITIONAL) {
      return TRADITIONAL.transliterate(text);
    }
  }
}
