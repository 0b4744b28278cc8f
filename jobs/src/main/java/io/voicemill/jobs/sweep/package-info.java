/** What a sweep goes through, as people write it: on the command line and in a grid file. */
package io.voicemill.jobs.sweep;
