package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.japanese.kana.FoldedKana;
import java.util.ArrayList;
import java.util.List;

/** Compares words in katakana with what was read, by sound. */
final class KanaAlignment {

  private KanaAlignment() {}

  /** The words of a line whose kana are all in what was read, nothing between them. */
  static List<String> misread(String words, String read) {
    String meant = FoldedKana.of(words);
    boolean[] right = common(meant, FoldedKana.of(read));
    List<String> misread = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    int from = 0;
    for (String word : words.split(" ", -1)) {
      before.append(word);
      int to = FoldedKana.of(before.toString()).length();
      for (int i = from; i < to; i++) {
        if (!right[i]) {
          misread.add(word);
          break;
        }
      }
      from = to;
    }
    return misread;
  }

  static int words(String words) {
    int count = 0;
    for (String word : words.split(" ", -1)) {
      count += FoldedKana.of(word).isEmpty() && !word.contains("ー") ? 0 : 1;
    }
    return count;
  }

  private static boolean[] common(String meant, String read) {
    int[][] distance = new int[meant.length() + 1][read.length() + 1];
    for (int i = meant.length(); i >= 0; i--) {
      for (int j = read.length(); j >= 0; j--) {
        distance[i][j] =
            i == meant.length()
                ? read.length() - j
                : j == read.length()
                    ? meant.length() - i
                    : Math.min(
                        distance[i + 1][j + 1] + (meant.charAt(i) == read.charAt(j) ? 0 : 1),
                        1 + Math.min(distance[i + 1][j], distance[i][j + 1]));
      }
    }
    boolean[] right = new boolean[meant.length()];
    int i = 0;
    int j = 0;
    while (i < meant.length()) {
      boolean same = j < read.length() && meant.charAt(i) == read.charAt(j);
      if (same && distance[i][j] == distance[i + 1][j + 1]) {
        right[i++] = true;
        j++;
      } else if (j < read.length() && distance[i][j] == distance[i][j + 1] + 1) {
        right[Math.max(0, i - 1)] = false;
        j++;
      } else {
        j += j < read.length() && distance[i][j] == distance[i + 1][j + 1] + 1 ? 1 : 0;
        i++;
      }
    }
    return right;
  }
}
