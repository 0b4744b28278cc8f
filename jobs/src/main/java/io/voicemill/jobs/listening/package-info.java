/** The listening page of a sweep: takes side by side, to be heard and compared. */
package io.voicemill.jobs.listening;
