/** The command line program. */
package io.voicemill.jobs;
