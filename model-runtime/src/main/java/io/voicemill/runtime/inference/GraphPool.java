package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All loaded graphs of a JVM. A graph is loaded with its first handle and closed with its last;
 * loading one graph does not wait for another. Thread-safe.
 */
public final class GraphPool {
  private static final Logger log = LoggerFactory.getLogger(GraphPool.class);

  private final SessionFactory factory;
  private final Lanes lanes = new Lanes();
  private final Map<GraphKey, Slot> slots = new ConcurrentHashMap<>();
  private final Map<Device, Device> resolved = new ConcurrentHashMap<>();
  private final Map<String, Integer> loads = new ConcurrentHashMap<>();

  /** A pool of its own, for tests and tools; a job uses {@link #shared}. */
  public GraphPool() {
    this(new OrtSessionFactory());
  }

  GraphPool(SessionFactory factory) {
    this.factory = requireNonNull(factory, "factory is null");
  }

  /** The one pool of this JVM. Graphs that are still open at shutdown are named in the log. */
  public static GraphPool shared() {
    return Shared.POOL;
  }

  /**
   * Opens a graph.
   *
   * @param file the ONNX file
   * @param contentHash of the bundle that the file belongs to: equal hash and file name mean equal
   *     content
   * @throws io.voicemill.schemas.problem.VoicemillException DEVICE for a GPU that was demanded and
   *     does not work; BUNDLE for a missing or damaged file
   */
  public Graph open(Path file, String contentHash, GraphOptions options) {
    Device device = resolve(options.device());
    GraphKey key =
        new GraphKey(contentHash, file.getFileName().toString(), options.withDevice(device));
    while (true) {
      Slot slot = slots.computeIfAbsent(key, Slot::new);
      synchronized (slot) {
        if (!slot.retired) {
          return slot.handle(file);
        }
      }
    }
  }

  /**
   * The device that {@link #open} will use: a demand is answered by itself, {@link
   * Device.Kind#AUTO} by what works here.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException DEVICE for a GPU that was demanded and
   *     does not work, with the reason
   */
  public Device resolve(Device device) {
    return switch (device.kind()) {
      case CPU -> device;
      case CUDA -> {
        Optional<String> failure = factory.cudaFailure(device.ordinal());
        if (failure.isPresent()) {
          throw Failures.noCuda(device, failure.get());
        }
        yield device;
      }
      case AUTO -> resolved.computeIfAbsent(device, this::fallBack);
    };
  }

  /** The graphs that are open, each with the number of its handles. */
  public List<String> openGraphs() {
    List<String> names = new ArrayList<>();
    for (Slot slot : slots.values()) {
      synchronized (slot) {
        if (slot.handles > 0) {
          names.add(slot.key + ": " + slot.handles + (slot.handles == 1 ? " handle" : " handles"));
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** How often each graph was loaded since this pool exists, as {@code file@hash}. */
  public Map<String, Integer> loads() {
    return Map.copyOf(loads);
  }

  private Device fallBack(Device device) {
    Optional<String> failure = factory.cudaFailure(device.ordinal());
    if (failure.isEmpty()) {
      return Device.cuda(device.ordinal());
    }
    log.info("Running on the CPU: CUDA cannot be used, {}", failure.get());
    return Device.CPU;
  }

  private void logLeaks() {
    for (String leak : openGraphs()) {
      log.warn("Graph still open at shutdown: {}", leak);
    }
  }

  /** One session and its handles; guarded by itself. */
  private final class Slot {
    private final GraphKey key;
    private Session session;
    private int handles;
    private boolean retired;

    Slot(GraphKey key) {
      this.key = key;
    }

    Graph handle(Path file) {
      if (session == null) {
        try {
          session = lanes.guard(factory.load(file, key.options()), key.options());
          loads.merge(key.shortName(), 1, Integer::sum);
        } finally {
          if (session == null) {
            retire();
          }
        }
      }
      handles++;
      return new Graph(key, session, this::release);
    }

    private synchronized void release() {
      handles--;
      if (handles == 0) {
        retire();
        session.close();
      }
    }

    private void retire() {
      retired = true;
      slots.remove(key, this);
    }
  }

  /** Created with the first use. */
  private static final class Shared {
    private static final GraphPool POOL = new GraphPool();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(POOL::logLeaks, "voicemill-graph-leaks"));
    }
  }
}
