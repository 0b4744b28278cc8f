/** Pages that people open from a folder or a store. */
package io.voicemill.jobs.page;
