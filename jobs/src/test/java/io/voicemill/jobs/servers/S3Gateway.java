package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What clients talk to in place of an {@link S3Server}: passes requests on as they are, keeps a log
 * of them, lets some fail, and enforces access policies.
 *
 * <p>Headers for server-side encryption are logged, taken off (the request is signed anew if its
 * signature was right), and given back in the answer, as S3 does; nothing is encrypted.
 */
public final class S3Gateway implements AutoCloseable {

  private final S3Server server;
  private final ServerSocket listener;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "s3-gateway");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final List<S3Exchange> log = new CopyOnWriteArrayList<>();
  private final Map<String, AccessPolicy> policies = new ConcurrentHashMap<>();
  private volatile FaultSchedule faults = new FaultSchedule(Clock.systemUTC(), 0, List.of());

  private S3Gateway(S3Server server, ServerSocket listener) {
    this.server = server;
    this.listener = listener;
  }

  /** Listens on a free port of 127.0.0.1; the caller closes it, and the server on its own. */
  public static S3Gateway before(S3Server server) {
    requireNonNull(server, "server is null");
    try {
      S3Gateway gateway =
          new S3Gateway(server, new ServerSocket(0, 128, InetAddress.getLoopbackAddress()));
      gateway.threads.execute(gateway::listen);
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoint, path style. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /**
   * Lets requests fail from now on, one phase after the other, in place of what was scheduled;
   * after the last phase none fails.
   *
   * @param seed of the choice which requests are answered 503
   */
  public void fail(long seed, Fault... phases) {
    faults = new FaultSchedule(Clock.systemUTC(), seed, List.of(phases));
  }

  /** How many requests had this fault since {@link #fail}. */
  public int faults(Fault.Kind kind) {
    return faults.count(kind);
  }

  /** Whether every phase of {@link #fail} is over. */
  public boolean faultsAreOver() {
    return faults.isOver();
  }

  /** Allows this user what the policy says and no more; a user without one may do everything. */
  public void allow(S3User user, AccessPolicy policy) {
    policies.put(user.accessKeyId(), requireNonNull(policy, "policy is null"));
  }

  /**
   * Every request that has been answered, in the order of the answers; a request is in it before
   * its client has the answer.
   */
  public List<S3Exchange> log() {
    return List.copyOf(log);
  }

  /** Forgets the log. */
  public void clearLog() {
    log.clear();
  }

  /** Closes every connection. */
  @Override
  public void close() {
    closeQuietly(listener);
    clients.forEach(S3Gateway::closeQuietly);
    threads.shutdownNow();
  }

  Optional<Fault> nextFault(S3Request request) {
    return faults.next(request);
  }

  Optional<AccessPolicy> policyOf(S3Request request) {
    return Optional.ofNullable(policies.get(request.accessKeyId()));
  }

  Optional<S3User> user(String accessKeyId) {
    return server.users().stream()
        .filter(user -> user.accessKeyId().equals(accessKeyId))
        .findFirst();
  }

  int serverPort() {
    return server.port();
  }

  void record(S3Exchange exchange) {
    log.add(exchange);
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        clients.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      new S3Connection(this, client).serve();
    } catch (IOException e) {
      // The client or the server has gone away; the log says which request was cut off.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      clients.remove(client);
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
