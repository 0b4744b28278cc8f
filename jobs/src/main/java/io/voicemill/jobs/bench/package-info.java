/** Throughput of the job against the raw model. */
package io.voicemill.jobs.bench;
