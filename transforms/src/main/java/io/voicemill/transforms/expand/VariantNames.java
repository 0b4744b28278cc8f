package io.voicemill.transforms.expand;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.EmotionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of variants. A name follows from the variant's own settings alone, so that it stays when
 * the sweep around it grows: {@code neutral}, {@code happy-1.6}, {@code sad-1-w0.5-x0.9}.
 */
final class VariantNames {

  private static final List<EmotionLabel> DIMENSIONS =
      List.of(EmotionLabel.values()).subList(0, EmotionRequest.VECTOR_SIZE);
  private static final int MAX_BYTES = 80;
  private static final int SLUG_CODE_POINTS = 24;
  private static final int HASH_DIGITS = 6;

  private VariantNames() {}

  static String of(VariantSettings settings) {
    StringBuilder name = new StringBuilder();
    if (settings.neutral()) {
      name.append(Variant.NEUTRAL);
    } else {
      EmotionRequest emotion = settings.emotion();
      name.append(emotionName(emotion));
      name.append('-').append(Numbers.plain(emotion.intensity().orElse(1)));
      emotion.weight().ifPresent(weight -> name.append("-w").append(Numbers.plain(weight)));
    }
    settings.duration().ifPresent(duration -> name.append(durationName(duration)));
    settings.speakerId().ifPresent(speaker -> name.append('-').append(slug(speaker)));
    return name.toString().getBytes(UTF_8).length <= MAX_BYTES
        ? name.toString()
        : hashed(letters(name.toString()), settings.columns().toString());
  }

  /** A name for settings whose own name is taken. */
  static String another(VariantSettings settings) {
    return hashed(of(settings), settings.columns().toString());
  }

  private static String emotionName(EmotionRequest emotion) {
    List<String> parts = new ArrayList<>();
    emotion.description().map(VariantNames::describedName).ifPresent(parts::add);
    if (!emotion.vector().isEmpty()) {
      parts.add(vectorName(emotion.vector()));
    }
    emotion.audio().map(VariantNames::clipName).ifPresent(parts::add);
    return String.join("-", parts);
  }

  private static String describedName(String text) {
    Optional<EmotionLabel> label = EmotionWord.labelIn(text);
    if (label.isPresent()) {
      return label.get().code();
    }
    return text.startsWith(EmotionWord.PRESET)
        ? slug(text.substring(EmotionWord.PRESET.length()))
        : slug(text);
  }

  private static String vectorName(List<Float> vector) {
    StringBuilder name = new StringBuilder("vector");
    for (int i = 0; i < vector.size(); i++) {
      if (vector.get(i) > 0) {
        name.append('-')
            .append(DIMENSIONS.get(i).code())
            .append(Numbers.plain(Double.parseDouble(vector.get(i).toString())));
      }
    }
    return name.toString();
  }

  private static String clipName(String uri) {
    String file = uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
    return hashed(
        "clip-" + letters(file.substring(0, file.toLowerCase(Locale.ROOT).lastIndexOf(".wav"))),
        uri);
  }

  private static String durationName(DurationRequest duration) {
    return duration instanceof DurationRequest.Ratio ratio
        ? "-x" + Numbers.plain(ratio.ratio())
        : "";
  }

  /** The text in letters and digits; with a hash of it where that loses anything. */
  private static String slug(String text) {
    String letters = letters(text);
    return letters.replace('-', ' ').equals(text) ? letters : hashed(letters, text);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(each -> Character.isLetterOrDigit(each) || each == '_' ? each : '-')
        .limit(SLUG_CODE_POINTS)
        .forEach(letters::appendCodePoint);
    return letters.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
  }

  private static String hashed(String name, String text) {
    String hash = Sha256.ofText(text).substring(0, HASH_DIGITS);
    return name.isEmpty() ? hash : name + "-" + hash;
  }
}
