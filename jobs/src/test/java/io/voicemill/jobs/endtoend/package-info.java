/** The whole command on real servers, in processes that can be killed. */
package io.voicemill.jobs.endtoend;
