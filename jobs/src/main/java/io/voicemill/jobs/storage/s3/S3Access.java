package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * A client of this JVM with what its uploads share: one for equal settings and patience, open until
 * {@link #closeAll}.
 */
final class S3Access implements AutoCloseable {

  private static final int CONNECTIONS = 64;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Map<Key, S3Access> OPEN = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(S3Store::closeAll, "voicemill-close-s3"));
  }

  /** How long a client tries before it gives up. */
  enum Patience {
    /** Finds out within 30 s whether the store can be used at all. */
    FIRST_CONTACT,
    /** Outlasts what goes wrong during a run, as the settings say. */
    RUN
  }

  private record Key(S3Settings settings, Patience patience) {}

  private final S3AsyncClient client;
  private final DefaultCredentialsProvider credentials;
  private final UploadMemory memory;

  private S3Access(
      S3AsyncClient client, DefaultCredentialsProvider credentials, UploadMemory memory) {
    this.client = client;
    this.credentials = credentials;
    this.memory = memory;
  }

  /**
   * The client for settings.
   *
   * @param settings with a region
   */
  static S3Access of(S3Settings settings, Patience patience) {
    return OPEN.computeIfAbsent(new Key(settings, patience), S3Access::open);
  }

  /** Closes every client of this JVM; the next use opens one again. */
  static void closeAll() {
    OPEN.values()
        .removeIf(
            access -> {
              access.close();
              return true;
            });
  }

  S3AsyncClient client() {
    return client;
  }

  UploadMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    client.close();
    credentials.close();
  }

  private static S3Access open(Key key) {
    S3Settings settings = key.settings();
    boolean first = key.patience() == Patience.FIRST_CONTACT;
    Duration attempt =
        first ? Duration.ofSeconds(12) : Duration.ofSeconds(settings.timeoutSeconds());
    StandardRetryStrategy retries =
        first
            ? retries(6, Duration.ofMillis(200), Duration.ofSeconds(2))
            : retries(settings.attempts(), Duration.ofMillis(500), Duration.ofSeconds(20));
    DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
    S3AsyncClientBuilder builder =
        S3AsyncClient.builder()
            .region(Region.of(settings.region().orElseThrow()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(credentials)
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .maxConcurrency(CONNECTIONS)
                    .connectionTimeout(CONNECT)
                    .connectionAcquisitionTimeout(attempt)
                    .readTimeout(attempt)
                    .writeTimeout(attempt))
            .overrideConfiguration(
                all -> {
                  all.apiCallAttemptTimeout(attempt).retryStrategy(retries);
                  if (first) {
                    all.apiCallTimeout(Duration.ofSeconds(30));
                  }
                });
    settings.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
    return new S3Access(builder.build(), credentials, new UploadMemory(settings.uploadMemoryMb()));
  }

  private static StandardRetryStrategy retries(int attempts, Duration shortest, Duration longest) {
    BackoffStrategy pauses = BackoffStrategy.exponentialDelayHalfJitter(shortest, longest);
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(attempts)
        .circuitBreakerEnabled(false)
        .backoffStrategy(pauses)
        .throttlingBackoffStrategy(pauses)
        .build();
  }
}
