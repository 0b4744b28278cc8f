/** Whether a take says what was meant, and sounds as it should. */
package io.voicemill.runtime.quality;
