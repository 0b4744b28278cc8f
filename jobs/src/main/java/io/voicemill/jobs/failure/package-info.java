/** Words for what the system says when something fails. */
package io.voicemill.jobs.failure;
