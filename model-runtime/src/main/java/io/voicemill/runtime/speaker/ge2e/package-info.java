/** GE2E, the embedded speaker encoder. */
package io.voicemill.runtime.speaker.ge2e;
