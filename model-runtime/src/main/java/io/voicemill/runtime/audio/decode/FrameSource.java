package io.voicemill.runtime.audio.decode;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** The decoded frames of a container's audio, one after the other. */
final class FrameSource implements AutoCloseable {
  private static final int MOST_FRUITLESS = 20_000;

  private final MediaFile media;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final AVCodecContext decoder;
  private boolean packetDamaged;
  private boolean flushing;
  private int fruitless;
  private long damagedPackets;

  private FrameSource(MediaFile media, AVCodecContext decoder) {
    this.media = media;
    this.decoder = decoder;
  }

  /**
   * Opens the decoder of the audio.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if there is none
   */
  static FrameSource open(MediaFile media, DecodeProblems problems) {
    int id = media.audio().codecpar().codec_id();
    AVCodec codec = avcodec.avcodec_find_decoder(id);
    if (codec == null || codec.isNull()) {
      throw problems.unknownCodec(name(id));
    }
    FrameSource source = new FrameSource(media, avcodec.avcodec_alloc_context3(codec));
    if (!source.start(codec)) {
      source.close();
      throw problems.unknownCodec(name(id));
    }
    return source;
  }

  /** FFmpeg's name of the codec. */
  String codec() {
    return name(media.audio().codecpar().codec_id());
  }

  /** Packets so far that could not be decoded, or only in part. */
  long damagedPackets() {
    return damagedPackets;
  }

  /** The next frame, valid until the next call; null at the end. */
  AVFrame next() {
    while (true) {
      int result = avcodec.avcodec_receive_frame(decoder, frame);
      if (result >= 0) {
        fruitless = 0;
        if (frame.decode_error_flags() != 0) {
          damaged();
        }
        return frame;
      }
      if (result == avutil.AVERROR_EOF()) {
        return null;
      }
      if (result != avutil.AVERROR_EAGAIN()) {
        damaged();
        if (flushing) {
          return null;
        }
      }
      feed();
    }
  }

  /** Counts the packet of the latest frame as damaged. */
  void damaged() {
    if (!packetDamaged) {
      packetDamaged = true;
      damagedPackets++;
    }
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(decoder);
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
  }

  private boolean start(AVCodec codec) {
    if (avcodec.avcodec_parameters_to_context(decoder, media.audio().codecpar()) < 0) {
      return false;
    }
    decoder.thread_count(1);
    decoder.err_recognition(avcodec.AV_EF_CRCCHECK);
    decoder.pkt_timebase(media.audio().time_base());
    AVDictionary options = MediaFile.decoderOptions();
    try {
      return avcodec.avcodec_open2(decoder, codec, options) >= 0;
    } finally {
      avutil.av_dict_free(options);
    }
  }

  private void feed() {
    while (!flushing) {
      int result = media.read(packet);
      if (result < 0) {
        packetDamaged = false;
        if (result != avutil.AVERROR_EOF() && result != avutil.AVERROR_EAGAIN()) {
          damaged();
        }
      }
      fruitless++;
      if (result == avutil.AVERROR_EOF() || fruitless > MOST_FRUITLESS) {
        flushing = true;
        avcodec.avcodec_send_packet(decoder, null);
        return;
      }
      if (result >= 0 && send()) {
        return;
      }
    }
  }

  /** Hands the packet that was read to the decoder; whether it was one of the audio. */
  private boolean send() {
    try {
      if (!media.holds(packet)) {
        return false;
      }
      packetDamaged = false;
      int result = avcodec.avcodec_send_packet(decoder, packet);
      if (result < 0 || media.cutShort(packet)) {
        damaged();
      }
      return true;
    } finally {
      avcodec.av_packet_unref(packet);
    }
  }

  private static String name(int codec) {
    return avcodec.avcodec_get_name(codec).getString();
  }
}
