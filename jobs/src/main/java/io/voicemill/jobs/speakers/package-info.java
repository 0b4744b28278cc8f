/** Speaker tables: read for a run, listed, mixed and turned back. */
package io.voicemill.jobs.speakers;
