/** From reference recordings to speakers, one outcome for each. */
package io.voicemill.transforms.enroll;
