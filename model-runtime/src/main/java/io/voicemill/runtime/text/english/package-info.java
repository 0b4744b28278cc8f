/** The English front end: from written text to the phonemes of misaki. */
package io.voicemill.runtime.text.english;
