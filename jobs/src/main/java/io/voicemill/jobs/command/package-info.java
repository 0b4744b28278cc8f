/**
 * The commands: data goes to standard output, everything else to standard error, the verdict to the
 * exit status.
 */
package io.voicemill.jobs.command;
