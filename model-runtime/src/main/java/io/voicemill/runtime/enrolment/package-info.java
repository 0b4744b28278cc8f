/** From recordings of speakers to voices. */
package io.voicemill.runtime.enrolment;
