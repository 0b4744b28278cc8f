package io.voicemill.transforms.expand;

import java.math.BigDecimal;

/** Numbers as names show them. */
final class Numbers {

  private Numbers() {}

  /** The shortest decimal: 1, 0.4, 1.25. */
  static String plain(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
