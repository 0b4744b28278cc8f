package io.voicemill.schemas.speaker;

import java.util.Arrays;
import java.util.List;

/** Vectors as tables keep them, and as models take them. */
public final class Floats {

  private Floats() {}

  public static List<Float> list(float[] vector) {
    Float[] values = new Float[vector.length];
    Arrays.setAll(values, i -> vector[i]);
    return List.of(values);
  }

  public static float[] array(List<Float> vector) {
    float[] values = new float[vector.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector.get(i);
    }
    return values;
  }
}
