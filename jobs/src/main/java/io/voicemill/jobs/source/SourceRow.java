package io.voicemill.jobs.source;

import java.util.Map;

/**
 * One row of a text file.
 *
 * @param place where it is, in words: {@code row 12} or {@code line 12}
 * @param cells texts by their column; without those that are empty
 */
public record SourceRow(String place, Map<String, String> cells) {}
