package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A self-signed certificate for 127.0.0.1, made by keytool, and the users of SASL/PLAIN. */
final class KafkaSecurity {

  private static final String MODULE =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";
  private static final String BROKER = "broker";
  private static final Duration KEYTOOL = Duration.ofSeconds(60);

  private final Path keys;
  private final Path trusted;
  private final String storePassword;
  private final String brokerPassword = UUID.randomUUID().toString();
  private final Map<String, String> users;

  private KafkaSecurity(Path keys, Path trusted, String storePassword, Map<String, String> users) {
    this.keys = keys;
    this.trusted = trusted;
    this.storePassword = storePassword;
    this.users = Map.copyOf(users);
  }

  static KafkaSecurity create(Path folder, Map<String, String> users) {
    requireNonNull(users, "users is null");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path keys = folder.resolve("broker-keys.p12");
    Path trusted = folder.resolve("trusted.p12");
    Path certificate = folder.resolve("broker.pem");
    String password = UUID.randomUUID().toString();
    keytool(
        keys,
        password,
        "-genkeypair -alias broker -keyalg EC -groupname secp256r1 -validity 2 -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1,dns:localhost");
    keytool(keys, password, "-exportcert -rfc -alias broker -file " + certificate);
    keytool(trusted, password, "-importcert -noprompt -alias broker -file " + certificate);
    return new KafkaSecurity(keys, trusted, password, users);
  }

  Map<String, String> clientProperties(String user, String password) {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        jaas(user, password, Map.of()),
        "ssl.truststore.location",
        trusted.toString(),
        "ssl.truststore.password",
        storePassword,
        "ssl.truststore.type",
        "PKCS12");
  }

  Map<String, String> brokerSettings(String listener) {
    return Map.of(
        "sasl.enabled.mechanisms",
        "PLAIN",
        "sasl.mechanism.inter.broker.protocol",
        "PLAIN",
        "listener.name.%s.plain.sasl.jaas.config".formatted(listener),
        jaas(BROKER, brokerPassword, users),
        "ssl.keystore.location",
        keys.toString(),
        "ssl.keystore.password",
        storePassword,
        "ssl.keystore.type",
        "PKCS12",
        "ssl.truststore.location",
        trusted.toString(),
        "ssl.truststore.password",
        storePassword,
        "ssl.truststore.type",
        "PKCS12");
  }

  private static String jaas(String user, String password, Map<String, String> known) {
    Stream<String> login =
        Stream.of(
            "%s username=\"%s\" password=\"%s\"".formatted(MODULE, user, password),
            "user_%s=\"%s\"".formatted(user, password));
    Stream<String> others =
        known.entrySet().stream()
            .map(entry -> "user_%s=\"%s\"".formatted(entry.getKey(), entry.getValue()));
    return Stream.concat(login, others).collect(Collectors.joining(" ")) + ";";
  }

  private static void keytool(Path store, String password, String words) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-keystore",
                    store.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    password),
                Stream.of(words.split(" ")))
            .toList();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(KEYTOOL.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("keytool failed: " + words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
