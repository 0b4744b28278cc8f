package io.voicemill.runtime.emotion.sound;

import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How an emotion sounds: the same move on every voice. The tables {@code labels.tsv} and {@code
 * hints.tsv} beside this class hold the moves and where they come from.
 */
public final class EmotionSound {
  private static final int COLUMNS = 11;

  private static final Map<EmotionLabel, SoundMove> LABELS =
      table("labels.tsv", EmotionLabel.class, code -> EmotionLabel.find(code).orElseThrow());
  private static final Map<DeliveryHint, SoundMove> HINTS =
      table("hints.tsv", DeliveryHint.class, code -> DeliveryHint.find(code).orElseThrow());

  private EmotionSound() {}

  /**
   * The move for an emotion: the moves of its labels, weighted by their shares, times the
   * intensity; each hint in full; all within ranges in which words stay intelligible. The clip of
   * an emotion is not looked at.
   */
  public static Prosody prosody(LineEmotion emotion) {
    double shares = emotion.mix().values().stream().mapToDouble(Double::doubleValue).sum();
    SoundMove move = SoundMove.NONE;
    if (shares > 0) {
      for (Map.Entry<EmotionLabel, Double> label : emotion.mix().entrySet()) {
        double strength = emotion.intensity() * label.getValue() / shares;
        move = move.plus(LABELS.get(label.getKey()).times(strength));
      }
    }
    for (DeliveryHint hint : emotion.hints()) {
      move = move.plus(HINTS.get(hint));
    }
    return move.prosody();
  }

  private static <E extends Enum<E>> Map<E, SoundMove> table(
      String name, Class<E> type, Function<String, E> key) {
    Map<E, SoundMove> moves = new EnumMap<>(type);
    for (List<String> row : TabSeparated.rows(EmotionSound.class, name, COLUMNS)) {
      if (moves.put(key.apply(row.get(0)), SoundMove.of(row)) != null) {
        throw new IllegalStateException("Table " + name + " has " + row.get(0) + " twice.");
      }
    }
    if (moves.size() != type.getEnumConstants().length) {
      throw new IllegalStateException("Table " + name + " lacks rows.");
    }
    return moves;
  }
}
