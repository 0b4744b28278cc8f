/** Models that speak. */
package io.voicemill.runtime.voice;
