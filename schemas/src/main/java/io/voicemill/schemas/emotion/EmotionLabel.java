package io.voicemill.schemas.emotion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The emotions that are told apart. */
public enum EmotionLabel {
  HAPPY("高兴"),
  ANGRY("愤怒"),
  SAD("悲伤"),
  AFRAID("害怕"),
  DISGUSTED("厌恶"),
  MELANCHOLIC("低落"),
  SURPRISED("惊讶"),
  CALM("平静"),
  AGGRIEVED("委屈"),
  TSUNDERE("傲娇"),
  PERFUNCTORY("敷衍"),
  SARCASTIC("阴阳怪气"),
  COQUETTISH("撒娇"),
  RESIGNED("无奈"),
  GUILTY("愧疚"),
  TENDER("温柔");

  /** The dimensions of an emotion vector, in its order. */
  public static final List<EmotionLabel> DIMENSIONS =
      List.of(HAPPY, ANGRY, SAD, AFRAID, DISGUSTED, MELANCHOLIC, SURPRISED, CALM);

  private final String chinese;

  EmotionLabel(String chinese) {
    this.chinese = chinese;
  }

  /** As tables and commands write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The label of a code or a Chinese name. */
  public static Optional<EmotionLabel> find(String name) {
    return Arrays.stream(values())
        .filter(label -> label.code().equals(name) || label.chinese.equals(name))
        .findFirst();
  }
}
