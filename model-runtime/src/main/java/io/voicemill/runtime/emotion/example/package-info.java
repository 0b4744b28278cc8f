/** A recording that shows how a line is meant: what is measured of it, and the move it comes to. */
package io.voicemill.runtime.emotion.example;
