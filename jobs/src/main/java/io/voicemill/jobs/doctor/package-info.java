/** Checks of a machine before work: what is there, what is missing, and what to do about it. */
package io.voicemill.jobs.doctor;
