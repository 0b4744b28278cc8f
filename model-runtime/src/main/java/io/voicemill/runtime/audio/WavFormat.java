package io.voicemill.runtime.audio;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * What the {@code fmt} chunk says about the samples of a WAV file.
 *
 * <p>Source: Microsoft, "Multiple channel audio data and WAVE files" (WAVEFORMATEX and
 * WAVE_FORMAT_EXTENSIBLE).
 *
 * @param encoding how one sample is written
 * @param channels 1 to 64
 * @param sampleRate in hertz
 */
record WavFormat(WavEncoding encoding, int channels, int sampleRate) {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int SHORTEST_CHUNK = 16;
  private static final int EXTENSIBLE_CHUNK = 40;
  private static final int EXTENSION_TAG_OFFSET = 24;
  private static final int MOST_CHANNELS = 64;
  private static final long GUID_TAIL_MIDDLE = 0x0010_0000L;
  private static final long GUID_TAIL_END = 0x719B_3800_AA00_0080L;

  /**
   * Reads a {@code fmt} chunk.
   *
   * @param chunk little endian, from position 0 to its limit
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  static WavFormat parse(ByteBuffer chunk, String source) {
    if (chunk.limit() < SHORTEST_CHUNK) {
      throw UnreadableAudio.of(
          source, "Its fmt chunk has " + chunk.limit() + " bytes and needs at least 16.");
    }
    int tag = Short.toUnsignedInt(chunk.getShort(0));
    int channels = Short.toUnsignedInt(chunk.getShort(2));
    long sampleRate = Integer.toUnsignedLong(chunk.getInt(4));
    int frameBytes = Short.toUnsignedInt(chunk.getShort(12));
    int bits = Short.toUnsignedInt(chunk.getShort(14));
    if (tag == EXTENSIBLE) {
      tag = extensionTag(chunk, source);
    }
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw UnreadableAudio.of(
          source,
          "Its header says " + channels + " channels; 1 to " + MOST_CHANNELS + " are read.");
    }
    if (sampleRate < Resampler.LOWEST_RATE || sampleRate > Resampler.HIGHEST_RATE) {
      throw UnreadableAudio.of(
          source,
          "Its header says a sample rate of " + sampleRate + " Hz, which no recording has.");
    }
    if (bits < 1 || frameBytes != channels * ((bits + 7) / 8)) {
      throw UnreadableAudio.of(
          source,
          "Its header contradicts itself: %d channels of %d bits in frames of %d bytes."
              .formatted(channels, bits, frameBytes));
    }
    return new WavFormat(encoding(tag, (bits + 7) / 8, source), channels, (int) sampleRate);
  }

  int frameBytes() {
    return channels * encoding.bytes();
  }

  private static int extensionTag(ByteBuffer chunk, String source) {
    if (chunk.limit() < EXTENSIBLE_CHUNK) {
      throw UnreadableAudio.of(
          source,
          "Its extensible fmt chunk has " + chunk.limit() + " bytes and needs at least 40.");
    }
    boolean known =
        Integer.toUnsignedLong(chunk.getInt(EXTENSION_TAG_OFFSET + 4)) == GUID_TAIL_MIDDLE
            && chunk.getLong(EXTENSION_TAG_OFFSET + 8) == GUID_TAIL_END
            && chunk.getShort(EXTENSION_TAG_OFFSET + 2) == 0;
    if (!known) {
      throw UnreadableAudio.of(source, "Its sub-format is none of PCM and float.");
    }
    return Short.toUnsignedInt(chunk.getShort(EXTENSION_TAG_OFFSET));
  }

  private static WavEncoding encoding(int tag, int bytes, String source) {
    for (WavEncoding encoding : WavEncoding.values()) {
      boolean sameKind = encoding.isFloat() ? tag == FLOAT : tag == PCM;
      if (sameKind && encoding.bytes() == bytes) {
        return encoding;
      }
    }
    if (tag == PCM || tag == FLOAT) {
      throw UnreadableAudio.of(
          source,
          "Its samples are %s of %d bytes; PCM of 1 to 4 and float of 4 or 8 are read."
              .formatted(tag == PCM ? "PCM" : "float", bytes));
    }
    throw UnreadableAudio.of(
        source,
        String.format(
            Locale.ROOT, "Its samples are compressed (%s, format tag 0x%04X).", codec(tag), tag));
  }

  private static String codec(int tag) {
    return switch (tag) {
      case 2 -> "MS ADPCM";
      case 6 -> "A-law";
      case 7 -> "mu-law";
      case 0x11 -> "IMA ADPCM";
      case 0x55 -> "MP3";
      default -> "a codec";
    };
  }
}
