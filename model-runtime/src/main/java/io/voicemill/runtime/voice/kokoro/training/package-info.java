/** Learns the map from speaker embeddings to styles: for those who maintain the bundle. */
package io.voicemill.runtime.voice.kokoro.training;
