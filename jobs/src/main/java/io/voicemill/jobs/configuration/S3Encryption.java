package io.voicemill.jobs.configuration;

/** How an object store encrypts what is written. */
public enum S3Encryption {
  /** As the bucket's own default says. */
  BUCKET,
  /** With the store's own keys (SSE-S3). */
  S3,
  /** With a key of a key management service (SSE-KMS). */
  KMS
}
