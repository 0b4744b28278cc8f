/** The Spark session. */
package io.voicemill.jobs.session;
