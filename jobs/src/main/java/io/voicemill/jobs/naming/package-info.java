/** Finds what somebody meant who mistyped a name. */
package io.voicemill.jobs.naming;
