/** Finds what somebody meant who mistyped a name. */
package io.voicemill.schemas.naming;
