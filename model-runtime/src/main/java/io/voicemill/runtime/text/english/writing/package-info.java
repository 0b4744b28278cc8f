/** Written English in words: numbers, dates, money, units, abbreviations and symbols. */
package io.voicemill.runtime.text.english.writing;
