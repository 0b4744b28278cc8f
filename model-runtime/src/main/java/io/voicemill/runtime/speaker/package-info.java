/** Models that tell voices apart. */
package io.voicemill.runtime.speaker;
