/** The script table and its lines. */
package io.voicemill.schemas.script;
