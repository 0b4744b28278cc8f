package io.voicemill.jobs.bench;

/** Audio that was made, and how long it took. */
record Throughput(double audioSeconds, double wallSeconds) {}
