package io.voicemill.jobs.servers;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Plain SDK clients for looking at what has been stored. */
public final class S3Clients {

  private S3Clients() {}

  /** A client whose long uploads go in parts of 5 MiB; it cannot read long objects. */
  public static S3AsyncClient inParts(URI endpoint, S3User user) {
    return of(endpoint, user)
        .multipartEnabled(true)
        .multipartConfiguration(
            parts -> parts.minimumPartSizeInBytes(5L << 20).thresholdInBytes(8L << 20))
        .build();
  }

  /** A client that does everything in one request. */
  public static S3AsyncClient plain(URI endpoint, S3User user) {
    return of(endpoint, user).build();
  }

  private static S3AsyncClientBuilder of(URI endpoint, S3User user) {
    return S3AsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .overrideConfiguration(all -> all.apiCallTimeout(Duration.ofSeconds(60)))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(user.accessKeyId(), user.secretAccessKey())));
  }
}
