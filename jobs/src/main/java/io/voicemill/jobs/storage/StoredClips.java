package io.voicemill.jobs.storage;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.s3.S3Clips;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.runtime.emotion.example.ClipSource;
import io.voicemill.runtime.emotion.example.LocalClips;

/**
 * Clips in files and in object stores with the interface of S3, on the driver and on executors. It
 * holds no credentials: those come from the environment of the machine that reads.
 *
 * @param s3 the settings of the job
 */
public record StoredClips(S3Settings s3) implements ClipSource {
  private static final long serialVersionUID = 1L;
  private static final LocalClips LOCAL = new LocalClips();

  public StoredClips {
    requireNonNull(s3, "s3 is null");
  }

  @Override
  public byte[] read(String uri) {
    return S3Tables.isScheme(OutputStores.scheme(uri)) ? S3Clips.read(uri, s3) : LOCAL.read(uri);
  }
}
