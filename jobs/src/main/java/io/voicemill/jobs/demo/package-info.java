/** The examples, rendered as a first look. */
package io.voicemill.jobs.demo;
