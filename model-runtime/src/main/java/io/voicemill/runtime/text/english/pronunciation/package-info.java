/** English words to the phonemes of misaki: lexicon, morphology, spelling, unknown words. */
package io.voicemill.runtime.text.english.pronunciation;
