package io.voicemill.runtime.inference;

import java.util.Map;
import java.util.Set;

/** A loaded graph. Thread-safe, except that nothing may run when it is closed. */
interface Session extends AutoCloseable {

  /** Runs the graph; an empty set of outputs means all. */
  TensorBag run(Map<String, Tensor> inputs, Set<String> outputs);

  @Override
  void close();
}
