package io.voicemill.jobs.configuration;

import java.util.Optional;

/**
 * One value that somebody has set.
 *
 * @param key kebab-case, sections joined by dots
 * @param text the value as written; empty for a key without one
 * @param origin where it was set, for messages
 */
record Setting(String key, Optional<String> text, String origin) {}
