package io.voicemill.runtime.audio.decode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The one file that FFmpeg may read, through Java: it has no other way to a file, and it sees the
 * file end where the limit of bytes is met.
 */
final class FileInput implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int READ_FAILED = -5;
  private static final int INVALID_SEEK = -22;
  private static final int FROM_START = 0;
  private static final int FROM_HERE = 1;
  private static final int FROM_END = 2;

  /** By the address of their key: FFmpeg's callbacks are few and shared, and carry it. */
  private static final Map<Long, FileInput> OPEN = new ConcurrentHashMap<>();

  private static final Reader READER = new Reader();
  private static final Seeker SEEKER = new Seeker();

  private final RandomAccessFile file;
  private final long length;
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private final BytePointer key = new BytePointer(1);
  private final AVIOContext context;
  private long bytesLeft;
  private boolean limitMet;
  private IOException failure;

  private FileInput(RandomAccessFile file, long bytes) throws IOException {
    this.file = file;
    this.length = file.length();
    this.bytesLeft = bytes;
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
    this.context =
        avformat.avio_alloc_context(
            buffer,
            BUFFER_BYTES,
            0,
            key,
            READER,
            (Write_packet_Pointer_BytePointer_int) null,
            SEEKER);
    OPEN.put(key.address(), this);
  }

  static FileInput open(Path path, long bytes) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      return new FileInput(file, bytes);
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  AVIOContext context() {
    return context;
  }

  /** Whether the limit of bytes was met before the file's end. */
  boolean limitMet() {
    return limitMet;
  }

  /** What went wrong while reading; FFmpeg itself only knows that something did. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void close() throws IOException {
    OPEN.remove(key.address());
    avutil.av_free(context.buffer());
    avformat.avio_context_free(context);
    key.close();
    file.close();
  }

  private int read(BytePointer target, int size) {
    try {
      int wanted = (int) Math.min(Math.min(size, bytes.length), bytesLeft);
      if (wanted == 0) {
        limitMet |= file.getFilePointer() < length;
        return avutil.AVERROR_EOF();
      }
      int count = file.read(bytes, 0, wanted);
      if (count <= 0) {
        return avutil.AVERROR_EOF();
      }
      bytesLeft -= count;
      target.put(bytes, 0, count);
      return count;
    } catch (IOException e) {
      failure = e;
      return READ_FAILED;
    }
  }

  private long seek(long offset, int whence) {
    try {
      int origin = whence & ~avformat.AVSEEK_FORCE;
      if (origin == avformat.AVSEEK_SIZE) {
        return length;
      }
      long start =
          switch (origin) {
            case FROM_START -> 0;
            case FROM_HERE -> file.getFilePointer();
            case FROM_END -> length;
            default -> Long.MIN_VALUE;
          };
      long target = start + offset;
      if (start == Long.MIN_VALUE || target < 0) {
        return INVALID_SEEK;
      }
      file.seek(target);
      return target;
    } catch (IOException e) {
      failure = e;
      return READ_FAILED;
    }
  }

  private static final class Reader extends Read_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer key, BytePointer target, int size) {
      FileInput input = OPEN.get(key.address());
      return input == null ? READ_FAILED : input.read(target, size);
    }
  }

  private static final class Seeker extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer key, long offset, int whence) {
      FileInput input = OPEN.get(key.address());
      return input == null ? READ_FAILED : input.seek(offset, whence);
    }
  }
}
