package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/** Where the store of the settings is: its endpoint and its region. */
final class S3Locations {

  /** Of a store with an endpoint of its own that names none. */
  private static final String ANY_REGION = "us-east-1";

  private S3Locations() {}

  /**
   * The endpoint of the settings; empty for Amazon's.
   *
   * @throws VoicemillException USAGE if it is no URL of a host, or holds a user name
   */
  static Optional<URI> endpoint(S3Settings settings) {
    return settings.endpoint().filter(text -> !text.isBlank()).map(S3Locations::parsed);
  }

  /** The region of the settings, or else of the environment or the profile; empty if none says. */
  static Optional<String> region(S3Settings settings) {
    return settings
        .region()
        .filter(text -> !text.isBlank())
        .or(() -> Optional.ofNullable(System.getProperty("aws.region")))
        .or(() -> Optional.ofNullable(System.getenv("AWS_REGION")))
        .or(S3Locations::ofProfile)
        .or(() -> settings.endpoint().map(endpoint -> ANY_REGION));
  }

  /**
   * The settings with their region, so that every executor takes the same.
   *
   * @throws VoicemillException USAGE if nothing says the region
   */
  static S3Settings located(S3Settings settings) {
    Optional<URI> endpoint = endpoint(settings);
    String region =
        region(settings)
            .or(() -> from(new InstanceProfileRegionProvider()))
            .orElseThrow(S3Locations::noRegion);
    return settings.at(endpoint.map(URI::toString), region);
  }

  /** Looks for the file first: every local run asks, and the SDK takes a second to start. */
  private static Optional<String> ofProfile() {
    Path file =
        Optional.ofNullable(System.getenv("AWS_CONFIG_FILE"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".aws", "config"));
    return Files.isRegularFile(file) ? from(new AwsProfileRegionProvider()) : Optional.empty();
  }

  private static Optional<String> from(AwsRegionProvider provider) {
    try {
      return Optional.ofNullable(provider.getRegion()).map(Region::id);
    } catch (SdkClientException e) {
      return Optional.empty();
    }
  }

  private static URI parsed(String text) {
    URI endpoint;
    try {
      endpoint = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw noUrl("It is no URL.");
    }
    if (endpoint.getRawUserInfo() != null || text.contains("@")) {
      throw noUrl("It holds a user name or a key, which would end up in logs and manifests.");
    }
    String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme) || endpoint.getHost() == null) {
      throw noUrl("A URL begins with http:// or https:// and a host.");
    }
    if (endpoint.getRawQuery() != null || !endpoint.getRawPath().matches("/?")) {
      throw noUrl("It goes on behind the host.");
    }
    return URI.create(scheme + "://" + endpoint.getRawAuthority());
  }

  private static VoicemillException noUrl(String why) {
    return new VoicemillException(
        Problem.in(
            "s3.endpoint",
            ProblemCode.USAGE,
            "s3.endpoint is not the URL of a store.",
            why,
            "Write it as https://HOST or https://HOST:PORT; leave it empty for Amazon S3."));
  }

  private static VoicemillException noRegion() {
    return new VoicemillException(
        Problem.in(
            "s3.region",
            ProblemCode.USAGE,
            "The region of the bucket is not known.",
            "Neither s3.region nor AWS_REGION nor the profile nor the machine says it.",
            "Set s3.region, or AWS_REGION in the environment."));
  }
}
