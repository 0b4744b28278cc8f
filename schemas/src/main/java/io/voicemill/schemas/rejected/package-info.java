/** The table of lines that were not rendered. */
package io.voicemill.schemas.rejected;
