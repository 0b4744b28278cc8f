/** Lines to the variants of a sweep. */
package io.voicemill.transforms.expand;
