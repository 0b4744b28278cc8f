package io.voicemill.schemas.emotion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a description says of the delivery itself. */
public enum DeliveryHint {
  WHISPERING,
  SHOUTING,
  TREMBLING,
  BREATHLESS,
  SLOW,
  FAST,
  CRYING,
  LAUGHING,
  CLENCHED_TEETH,
  SIGHING,
  MUMBLING,
  HOARSE,
  STUTTERING,
  PAUSING,
  DRAWLING,
  MONOTONE,
  HIGH_PITCHED,
  LOW_PITCHED,
  SOFT,
  NASAL;

  /** As tables and commands write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The hint of a code. */
  public static Optional<DeliveryHint> find(String code) {
    return Arrays.stream(values()).filter(hint -> hint.code().equals(code)).findFirst();
  }
}
