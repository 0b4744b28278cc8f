/**
 * ONNX graphs, loaded once for each JVM and shared. The only package that uses ONNX Runtime; its
 * types do not leave it.
 */
package io.voicemill.runtime.inference;
