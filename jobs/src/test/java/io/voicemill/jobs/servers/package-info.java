/** Real servers and processes for integration tests: S3, Kafka, Spark executors, the command. */
package io.voicemill.jobs.servers;
