/** What can go wrong, in one voice. */
package io.voicemill.schemas.problem;
