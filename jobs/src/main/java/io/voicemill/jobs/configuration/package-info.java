/** The configuration: records with a section each, read from one YAML file and {@code --set}. */
package io.voicemill.jobs.configuration;
