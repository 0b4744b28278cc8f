/** Audio in memory and in files, and what is measured on it. */
package io.voicemill.runtime.audio;
