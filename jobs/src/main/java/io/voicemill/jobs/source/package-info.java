/** Sources of script lines: files as people write them, made into script tables. */
package io.voicemill.jobs.source;
