/** Models that listen. */
package io.voicemill.runtime.recognition;
