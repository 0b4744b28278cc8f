/**
 * Recordings of any common format as audio in memory, by FFmpeg. No other package knows FFmpeg's
 * types.
 */
package io.voicemill.runtime.audio.decode;
