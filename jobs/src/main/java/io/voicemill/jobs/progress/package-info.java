/** How far a long piece of work has come, for a person who watches and for a log. */
package io.voicemill.jobs.progress;
