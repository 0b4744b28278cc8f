package io.voicemill.runtime.audio;

import java.nio.ByteBuffer;

/** How one sample is written in a WAV file, little endian. */
enum WavEncoding {
  /** Unsigned, 128 is silence. */
  PCM8(1, false) {
    @Override
    double read(ByteBuffer data, int at) {
      return (Byte.toUnsignedInt(data.get(at)) - 128) / 128.0;
    }
  },
  PCM16(2, false) {
    @Override
    double read(ByteBuffer data, int at) {
      return data.getShort(at) / 32_768.0;
    }
  },
  PCM24(3, false) {
    @Override
    double read(ByteBuffer data, int at) {
      int low = Short.toUnsignedInt(data.getShort(at));
      return (data.get(at + 2) << 16 | low) / 8_388_608.0;
    }
  },
  PCM32(4, false) {
    @Override
    double read(ByteBuffer data, int at) {
      return data.getInt(at) / 2_147_483_648.0;
    }
  },
  FLOAT32(4, true) {
    @Override
    double read(ByteBuffer data, int at) {
      return data.getFloat(at);
    }
  },
  FLOAT64(8, true) {
    @Override
    double read(ByteBuffer data, int at) {
      return data.getDouble(at);
    }
  };

  private final int bytes;
  private final boolean isFloat;

  WavEncoding(int bytes, boolean isFloat) {
    this.bytes = bytes;
    this.isFloat = isFloat;
  }

  int bytes() {
    return bytes;
  }

  boolean isFloat() {
    return isFloat;
  }

  /** The sample at that byte; full scale is -1..1. */
  abstract double read(ByteBuffer data, int at);
}
