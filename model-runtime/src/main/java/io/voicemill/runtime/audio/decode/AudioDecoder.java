package io.voicemill.runtime.audio.decode;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Decodes recordings: WAV, W64, AIFF, AU, CAF, FLAC, MP3, AAC, M4A and MP4, Ogg with Vorbis, Opus,
 * Speex or FLAC, Matroska and WebM, AMR, G.722 and GSM.
 *
 * <p>Files are not trusted: nothing but the file itself is opened, whatever it refers to, and only
 * its best audio stream is decoded. May be used by several threads at once.
 */
public final class AudioDecoder {
  private AudioDecoder() {}

  /**
   * Decodes a file, named in errors as it is given here.
   *
   * @throws VoicemillException UNREADABLE_SOURCE if no audio can be had from the file; ENVIRONMENT
   *     if FFmpeg cannot be loaded
   */
  public static Recording decode(Path file, DecodeLimits limits) {
    return decode(file, file.toString(), limits);
  }

  /**
   * Decodes a file that is a copy of something else.
   *
   * @param source what the recording is called in errors; its ending tells formats without a
   *     header, as {@code .g722}
   * @throws VoicemillException UNREADABLE_SOURCE if no audio can be had from the file; ENVIRONMENT
   *     if FFmpeg cannot be loaded
   */
  public static Recording decode(Path file, String source, DecodeLimits limits) {
    DecodeProblems problems = new DecodeProblems(source);
    FfmpegLibrary.instance().require();
    try {
      FileHead head = FileHead.read(file, problems);
      if (head.isText()) {
        throw problems.text();
      }
      Downmix mean = Downmix.mean();
      Recording recording = new DecodePass(limits, problems, mean).run(file, head);
      if (!mean.cancels()) {
        return recording;
      }
      Downmix loudest = Downmix.channel(mean.loudestChannel());
      return new DecodePass(limits, problems, loudest).run(file, head).withOppositePhase();
    } catch (IOException e) {
      throw problems.failedRead(e);
    }
  }
}
