/** Measuring stock voices. */
package io.voicemill.runtime.measure;
