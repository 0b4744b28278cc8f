/** From a script line to a checked take. */
package io.voicemill.runtime.take;
