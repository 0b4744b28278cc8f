package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An S3 server in a process of its own: S3Proxy over a folder. Signatures are checked; every user
 * may do everything. Server-side encryption is not implemented there (501); {@link S3Gateway}
 * answers for it.
 */
public final class S3Server implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);
  private static final String MAIN = "org.gaul.s3proxy.Main";

  private final JavaProcess process;
  private final int port;
  private final Path buckets;
  private final List<S3User> users;

  private S3Server(JavaProcess process, int port, Path buckets, List<S3User> users) {
    this.process = process;
    this.port = port;
    this.buckets = buckets;
    this.users = users;
  }

  /**
   * Starts a server on a free port of 127.0.0.1.
   *
   * @param folder where its settings, its output and its buckets lie
   * @throws AssertionError if it does not listen within 30 s
   */
  public static S3Server start(Path folder, S3User... users) {
    return start(folder, FreePort.find(), List.of(users));
  }

  /** Starts a server again on the port and the buckets of one that was closed or killed. */
  public S3Server restart() {
    close();
    return start(buckets.getParent(), port, users);
  }

  private static S3Server start(Path folder, int port, List<S3User> users) {
    Path buckets = folder.resolve("buckets");
    List<String> arguments = new ArrayList<>();
    try {
      Files.createDirectories(buckets);
      for (S3User user : users) {
        Path file = folder.resolve(user.accessKeyId() + ".conf");
        Files.writeString(file, settings(port, user, buckets));
        arguments.addAll(List.of("--properties", file.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JavaProcess process =
        JavaProcess.start(
            folder,
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-DLOG_LEVEL=warn"),
            List.of(jar(), ClassPath.of(EndsWithParent.class)),
            Map.of(),
            MAIN,
            arguments);
    S3Server server = new S3Server(process, port, buckets, users);
    Waiting.until("the S3 server listens on port " + port, START, server::listens);
    return server;
  }

  /** The endpoint, path style. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Creates a bucket if it does not exist, and returns the folder that holds its objects. */
  public Path bucket(String name) {
    try {
      return Files.createDirectories(buckets.resolve(requireNonNull(name, "name is null")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<S3User> users() {
    return users;
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  /** Kills the server; its buckets stay. */
  @Override
  public void close() {
    process.close();
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new AssertionError("The S3 server ended: " + process.out() + process.err());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Path jar() {
    return Path.of(
        requireNonNull(
            System.getProperty("voicemill.s3proxy"),
            "system property voicemill.s3proxy is not set: run this as an integration test"));
  }

  private static String settings(int port, S3User user, Path buckets) {
    return """
    s3proxy.authorization=aws-v2-or-v4
    s3proxy.identity=%s
    s3proxy.credential=%s
    s3proxy.endpoint=http://127.0.0.1:%d
    s3proxy.ignore-unknown-headers=true
    jclouds.provider=filesystem-nio2
    jclouds.identity=none
    jclouds.credential=none
    jclouds.filesystem.basedir=%s
    """
        .formatted(user.accessKeyId(), user.secretAccessKey(), port, buckets.toAbsolutePath());
  }
}
