/** The job that makes speakers of reference recordings, and its report. */
package io.voicemill.jobs.enrolment;
