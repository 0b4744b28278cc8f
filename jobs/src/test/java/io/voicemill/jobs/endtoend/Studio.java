package io.voicemill.jobs.endtoend;

import io.voicemill.jobs.servers.AccessPolicy;
import io.voicemill.jobs.servers.S3Clients;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.servers.VoicemillLauncher;
import io.voicemill.jobs.servers.VoicemillProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * A bucket with scripts and output behind a gateway, and a user who may do with it what
 * deploy/s3-policy.json allows.
 */
final class Studio implements AutoCloseable {

  static final S3User WORKER = S3User.named("worker");

  private static final String BUCKET = "studio";
  private static final Path POLICY = Path.of("../deploy/s3-policy.json");

  private final Path folder;
  private final S3Server server;
  private final S3Gateway gateway;
  private int processes;

  private Studio(Path folder, S3Server server, S3Gateway gateway) {
    this.folder = folder;
    this.server = server;
    this.gateway = gateway;
  }

  static Studio open(Path folder, S3User... others) {
    List<S3User> users = new ArrayList<>(List.of(others));
    users.add(WORKER);
    S3Server server = S3Server.start(folder.resolve("s3"), users.toArray(S3User[]::new));
    server.bucket(BUCKET);
    S3Gateway gateway = S3Gateway.before(server);
    gateway.allow(WORKER, AccessPolicy.read(POLICY, Map.of("EXAMPLE-BUCKET", BUCKET)));
    return new Studio(folder, server, gateway);
  }

  S3Gateway gateway() {
    return gateway;
  }

  /** The URI of an output, which the policy allows to write. */
  String output(String name) {
    return "s3a://" + BUCKET + "/output/" + name;
  }

  /** The objects of an output, as the server keeps them. */
  Path outputFolder(String name) {
    return server.bucket(BUCKET).resolve("output").resolve(name);
  }

  /** Puts a table into the bucket and returns its URI. */
  String upload(Path table, String name) {
    Renders.files(table).stream()
        .filter(file -> file.toString().endsWith(".parquet"))
        .forEach(file -> put(file, name + "/" + file.getFileName()));
    return "s3a://" + BUCKET + "/scripts/" + name;
  }

  /** Puts a file beside the tables and returns its URI. */
  String put(Path file, String name) {
    String key = "scripts/" + name;
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), WORKER)) {
      client.putObject(put -> put.bucket(BUCKET).key(key), file).join();
    }
    return "s3a://" + BUCKET + "/" + key;
  }

  /** What the store says of an object of an output beside its bytes. */
  Map<String, String> metadata(String name) {
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), WORKER)) {
      return client.headObject(head -> head.bucket(BUCKET).key("output/" + name)).join().metadata();
    }
  }

  /** Options of the command for this store. */
  List<String> options() {
    return List.of("--set", "s3.endpoint=" + gateway.endpoint(), "--set", "s3.path-style=true");
  }

  /** A launcher of the command as the worker. */
  VoicemillLauncher launcher() {
    processes++;
    return VoicemillProcess.in(folder.resolve("process-" + processes)).with(WORKER.environment());
  }

  @Override
  public void close() {
    gateway.close();
    server.close();
  }
}
