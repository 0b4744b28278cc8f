/** Whether a take sounds as its emotion asks. */
package io.voicemill.runtime.emotion.check;
