/** Script lines that arrive on a Kafka topic, and announcements of finished takes on another. */
package io.voicemill.jobs.kafka;
