package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.servers.S3User;

/** What the SDK's provider chain finds in this JVM, until it is closed. */
public final class SdkKey implements AutoCloseable {

  private static final String ID = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";
  private static final String TOKEN = "aws.sessionToken";

  private SdkKey() {}

  /** A key of a user. */
  public static SdkKey of(S3User user) {
    System.setProperty(ID, user.accessKeyId());
    System.setProperty(SECRET, user.secretAccessKey());
    return new SdkKey();
  }

  /** A key with a session token. */
  static SdkKey of(S3User user, String token) {
    System.setProperty(TOKEN, token);
    return of(user);
  }

  @Override
  public void close() {
    System.clearProperty(ID);
    System.clearProperty(SECRET);
    System.clearProperty(TOKEN);
  }
}
