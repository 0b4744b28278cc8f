/**
 * How a line is meant: the 16 labels, delivery hints, and what a line's emotion columns come to.
 */
package io.voicemill.schemas.emotion;
