package io.voicemill.runtime.audio.decode;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes recordings: WAV, W64, AIFF, AU, CAF, FLAC, MP3, AAC, M4A and MP4, Ogg with Vorbis, Opus,
 * Speex or FLAC, Matroska and WebM, AMR, G.722 and GSM.
 *
 * <p>Files are not trusted: nothing but the file itself is opened, whatever it refers to, and only
 * its best audio stream is decoded. May be used by several threads at once.
 */
public final class AudioDecoder {
  private static final int HEAD_BYTES = 4096;
  private static final int LONGEST_CHARACTER = 4;

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
      requireBinary(file, problems);
      Downmix mean = Downmix.mean();
      Recording recording = new DecodePass(limits, problems, mean).run(file);
      if (!mean.cancels()) {
        return recording;
      }
      Downmix loudest = Downmix.channel(mean.loudestChannel());
      return new DecodePass(limits, problems, loudest).run(file).withOppositePhase();
    } catch (IOException e) {
      throw problems.failedRead(e);
    }
  }

  private static void requireBinary(Path file, DecodeProblems problems) throws IOException {
    if (!Files.exists(file)) {
      throw problems.missing();
    }
    if (!Files.isRegularFile(file)) {
      throw problems.notAFile();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      if (head.length == 0) {
        throw problems.empty();
      }
      if (isText(head)) {
        throw problems.text();
      }
    }
  }

  /** Whether bytes are UTF-8 without control characters; a character may be cut off at the end. */
  private static boolean isText(byte[] head) {
    int end = head.length;
    if (end == HEAD_BYTES) {
      while (end > HEAD_BYTES - LONGEST_CHARACTER && head[end - 1] < 0) {
        end--;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(head, 0, end))
          .chars()
          .allMatch(character -> character >= ' ' || Character.isWhitespace(character));
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
