/**
 * Object stores with the interface of S3: audio, notes and manifests by the AWS SDK, tables by S3A.
 */
package io.voicemill.jobs.storage.s3;
