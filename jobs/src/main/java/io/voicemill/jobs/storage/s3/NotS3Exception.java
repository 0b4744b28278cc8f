package io.voicemill.jobs.storage.s3;

/** An answer that is none of S3's. */
final class NotS3Exception extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotS3Exception() {
    super("the answer is none of S3's");
  }
}
