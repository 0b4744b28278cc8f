package io.voicemill.runtime.audio.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** An open container with its best audio stream; all others are passed over. */
final class MediaFile implements AutoCloseable {
  private static final String FORMATS =
      "wav,w64,aiff,au,caf,flac,mp3,ogg,mov,matroska,aac,amr,g722,gsm";
  private static final String CODECS =
      "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,"
          + "pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,"
          + "g722,gsm,gsm_ms,flac,alac,mp1,mp1float,mp2,mp2float,mp3,mp3float,aac,vorbis,opus,"
          + "speex,amrnb,amrwb";

  /** Nothing but the file itself may be opened, whatever it refers to. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "format_whitelist", FORMATS,
          "codec_whitelist", CODECS,
          "protocol_whitelist", "none",
          "probesize", "2000000",
          "analyzeduration", "5000000",
          "max_streams", "32");

  private final DecodeProblems problems;
  private final FileHead head;
  private final FileInput input;
  private final AVFormatContext context;
  private int audioStream = -1;

  private MediaFile(
      DecodeProblems problems, FileHead head, FileInput input, AVFormatContext context) {
    this.problems = problems;
    this.head = head;
    this.input = input;
    this.context = context;
  }

  /**
   * Opens a file and finds its audio.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if there is none
   */
  static MediaFile open(Path path, FileHead head, DecodeLimits limits, DecodeProblems problems)
      throws IOException {
    MediaFile media =
        new MediaFile(
            problems,
            head,
            FileInput.open(path, limits.bytes()),
            avformat.avformat_alloc_context());
    try {
      media.readHeader();
      return media;
    } catch (RuntimeException | Error e) {
      media.close();
      throw e;
    }
  }

  AVStream audio() {
    return context.streams(audioStream);
  }

  /** FFmpeg's name of the format. */
  String container() {
    AVInputFormat format = context.iformat();
    return format.name().getString();
  }

  /** Seconds that the container states for the audio, else for all that it holds; 0 if unknown. */
  double seconds() {
    AVRational unit = audio().time_base();
    double ofAudio = audio().duration() * (double) unit.num() / unit.den();
    return ofAudio > 0 ? ofAudio : Math.max(0, context.duration() / (double) avutil.AV_TIME_BASE);
  }

  /** Bits a second of the audio, else of the whole file; 0 if unknown. */
  long bitRate() {
    long ofAudio = audio().codecpar().bit_rate();
    return Math.max(0, ofAudio > 0 ? ofAudio : context.bit_rate());
  }

  /** Reads the next packet of any stream; FFmpeg's return value. */
  int read(AVPacket packet) {
    return avformat.av_read_frame(context, packet);
  }

  boolean holds(AVPacket packet) {
    return packet.stream_index() == audioStream;
  }

  /** Whether FFmpeg says of the packet that a part of it is missing. */
  boolean cutShort(AVPacket packet) {
    return (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0 && !head.isOfUnknownLength();
  }

  /** The options of the audio's decoder, to be freed by the caller: only codecs that are read. */
  static AVDictionary decoderOptions() {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "codec_whitelist", CODECS, 0);
    return options;
  }

  /** Whether the limit of bytes was met. */
  boolean limitMet() {
    return input.limitMet();
  }

  /**
   * Checks that the file could be read so far.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE if not
   */
  void requireReadable() {
    input
        .failure()
        .ifPresent(
            failure -> {
              throw problems.failedRead(failure);
            });
  }

  @Override
  public void close() throws IOException {
    if (!context.isNull()) {
      avformat.avformat_close_input(context);
    }
    input.close();
  }

  private void readHeader() {
    context.pb(input.context());
    AVDictionary options = new AVDictionary(null);
    try {
      OPTIONS.forEach((name, value) -> avutil.av_dict_set(options, name, value, 0));
      check(avformat.avformat_open_input(context, extension(), null, options));
    } finally {
      avutil.av_dict_free(options);
    }
    check(avformat.avformat_find_stream_info(context, (PointerPointer<?>) null));
    audioStream =
        avformat.av_find_best_stream(
            context, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
    if (audioStream < 0) {
      throw problems.noAudio();
    }
    for (int i = 0; i < context.nb_streams(); i++) {
      if (i != audioStream) {
        context.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  /** A name that FFmpeg takes nothing from but its ending, which raw G.722 and GSM need. */
  private String extension() {
    String source = problems.source();
    String ending = source.substring(source.lastIndexOf('.') + 1);
    return ending.matches("[A-Za-z0-9]{1,8}") ? "recording." + ending : "recording";
  }

  private void check(int result) {
    requireReadable();
    if (result < 0) {
      throw problems.unknownFormat(Reasons.of(result));
    }
  }
}
