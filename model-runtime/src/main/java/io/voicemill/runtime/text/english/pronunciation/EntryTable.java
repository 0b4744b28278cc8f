package io.voicemill.runtime.text.english.pronunciation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A map from word to text in two arrays, about 40 bytes an entry. Open addressing with linear
 * probing.
 */
final class EntryTable {
  private static final int LONGEST = 255;

  private final byte[] entries;
  private final int[] offsets;

  private EntryTable(byte[] entries, int[] offsets) {
    this.entries = entries;
    this.offsets = offsets;
  }

  /** The text of a word, empty if the word is not in the table. */
  Optional<String> find(String word) {
    byte[] key = word.getBytes(StandardCharsets.UTF_8);
    for (int slot = slot(key, offsets.length); offsets[slot] != 0; slot = next(slot)) {
      int start = offsets[slot] - 1;
      int keyStart = start + 2;
      int keyLength = entries[start] & 0xFF;
      int keyEnd = keyStart + keyLength;
      if (Arrays.equals(entries, keyStart, keyEnd, key, 0, key.length)) {
        int length = entries[start + 1] & 0xFF;
        return Optional.of(new String(entries, keyEnd, length, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private int next(int slot) {
    return slot + 1 & offsets.length - 1;
  }

  private static int slot(byte[] key, int slots) {
    int hash = Arrays.hashCode(key) * 0x9E3779B9;
    return (hash ^ hash >>> 15) & slots - 1;
  }

  /** Collects entries; the first of several for a word counts. */
  static final class Builder {
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream(1 << 21);
    private int count;

    /** Adds an entry; those over 255 bytes are left out. */
    void add(String word, String text) {
      byte[] key = word.getBytes(StandardCharsets.UTF_8);
      byte[] value = text.getBytes(StandardCharsets.UTF_8);
      if (key.length > LONGEST || value.length > LONGEST) {
        return;
      }
      entries.write(key.length);
      entries.write(value.length);
      entries.writeBytes(key);
      entries.writeBytes(value);
      count++;
    }

    EntryTable build() {
      byte[] bytes = entries.toByteArray();
      int slots = Integer.highestOneBit(Math.max(1, count)) * 4;
      EntryTable table = new EntryTable(bytes, new int[slots]);
      int start = 0;
      while (start < bytes.length) {
        int keyLength = bytes[start] & 0xFF;
        byte[] key = Arrays.copyOfRange(bytes, start + 2, start + 2 + keyLength);
        int slot = slot(key, slots);
        while (table.offsets[slot] != 0) {
          slot = table.next(slot);
        }
        table.offsets[slot] = start + 1;
        start += 2 + keyLength + (bytes[start + 1] & 0xFF);
      }
      return table;
    }
  }
}
