/** The takes table. */
package io.voicemill.schemas.take;
