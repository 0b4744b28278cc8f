/** From written text to what will be spoken. */
package io.voicemill.runtime.text;
