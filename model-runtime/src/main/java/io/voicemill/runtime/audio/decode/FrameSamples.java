package io.voicemill.runtime.audio.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** The samples of a frame as amplitudes, full scale -1..1. */
final class FrameSamples {
  private static final float SCALE_8 = 1f / (1 << 7);
  private static final float SCALE_16 = 1f / (1 << 15);
  private static final float SCALE_32 = 1f / (1L << 31);
  private static final double SCALE_64 = Math.scalb(1.0, -63);

  private FrameSamples() {}

  /**
   * Reads a frame.
   *
   * @return [channels, samples]; empty for a format without samples
   */
  static float[][] of(AVFrame frame) {
    int channels = frame.ch_layout().nb_channels();
    int count = frame.nb_samples();
    int format = frame.format();
    int bytes = avutil.av_get_bytes_per_sample(format);
    if (bytes <= 0 || channels <= 0 || count <= 0) {
      return new float[0][];
    }
    boolean planar = avutil.av_sample_fmt_is_planar(format) != 0;
    int packed = avutil.av_get_packed_sample_fmt(format);
    float[][] samples = new float[channels][count];
    for (int channel = 0; channel < channels; channel++) {
      ByteBuffer plane =
          planar
              ? buffer(frame.extended_data(channel), (long) count * bytes)
              : buffer(frame.extended_data(0), (long) count * bytes * channels);
      int start = planar ? 0 : channel * bytes;
      int step = planar ? bytes : channels * bytes;
      read(plane, packed, start, step, samples[channel]);
    }
    return samples;
  }

  private static ByteBuffer buffer(BytePointer data, long bytes) {
    return data.position(0).capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  private static void read(ByteBuffer plane, int format, int start, int step, float[] samples) {
    for (int i = 0, at = start; i < samples.length; i++, at += step) {
      samples[i] =
          switch (format) {
            case avutil.AV_SAMPLE_FMT_U8 -> ((plane.get(at) & 0xFF) - 128) * SCALE_8;
            case avutil.AV_SAMPLE_FMT_S16 -> plane.getShort(at) * SCALE_16;
            case avutil.AV_SAMPLE_FMT_S32 -> plane.getInt(at) * SCALE_32;
            case avutil.AV_SAMPLE_FMT_S64 -> (float) (plane.getLong(at) * SCALE_64);
            case avutil.AV_SAMPLE_FMT_FLT -> plane.getFloat(at);
            case avutil.AV_SAMPLE_FMT_DBL -> (float) plane.getDouble(at);
            default -> throw new IllegalArgumentException("unknown sample format: " + format);
          };
    }
  }
}
