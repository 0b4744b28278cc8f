/** Speakers: their recordings, profiles and what was found about them. */
package io.voicemill.schemas.speaker;
