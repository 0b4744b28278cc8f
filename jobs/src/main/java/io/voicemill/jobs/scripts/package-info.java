/** Where script lines come from, as raw lines for the intake. */
package io.voicemill.jobs.scripts;
