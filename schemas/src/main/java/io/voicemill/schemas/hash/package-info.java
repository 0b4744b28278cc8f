/** Hashes of content. */
package io.voicemill.schemas.hash;
