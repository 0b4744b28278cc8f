package io.voicemill.runtime.voice.kokoro.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What one mixture sounded like in one text.
 *
 * @param mixture its number
 * @param take 0 or 1: which of its two texts
 * @param text the text's index
 * @param semitones that F0 was moved by
 * @param style [256]
 * @param embedding [256], of unit length
 */
record Pair(int mixture, int take, int text, float semitones, float[] style, float[] embedding) {

  static final int BYTES = 4 * Integer.BYTES + 2 * StyleSpace.WIDTH * Float.BYTES;

  byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(mixture).putInt(take).putInt(text).putFloat(semitones);
    buffer.asFloatBuffer().put(style).put(embedding);
    return buffer.array();
  }

  static Pair of(ByteBuffer buffer) {
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    int mixture = buffer.getInt();
    int take = buffer.getInt();
    int text = buffer.getInt();
    float semitones = buffer.getFloat();
    float[] style = new float[StyleSpace.WIDTH];
    float[] embedding = new float[StyleSpace.WIDTH];
    buffer.asFloatBuffer().get(style).get(embedding);
    buffer.position(buffer.position() + 2 * StyleSpace.WIDTH * Float.BYTES);
    return new Pair(mixture, take, text, semitones, style, embedding);
  }
}
