package io.voicemill.runtime.text.english.writing;

/**
 * A written form in words.
 *
 * @param end index after the form
 * @param words separated by spaces; a comma or full stop may follow a word
 * @param rule what recognised the form
 */
record Expansion(int end, String words, WrittenRule rule) {}
