package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestEntryTable {

  @Test
  void findsEveryEntry() {
    EntryTable.Builder builder = new EntryTable.Builder();
    for (int i = 0; i < 10_000; i++) {
      builder.add("word" + i, "ˈ" + i);
    }
    EntryTable table = builder.build();

    for (int i = 0; i < 10_000; i++) {
      assertThat(table.find("word" + i)).contains("ˈ" + i);
    }
    assertThat(table.find("word10000")).isEmpty();
    assertThat(table.find("")).isEmpty();
  }

  @Test
  void anEmptyTableFindsNothing() {
    assertThat(new EntryTable.Builder().build().find("word")).isEmpty();
  }

  @Test
  void keepsTheFirstOfTwoEntries() {
    EntryTable.Builder builder = new EntryTable.Builder();
    builder.add("read", "first");
    builder.add("read", "second");

    assertThat(builder.build().find("read")).contains("first");
  }

  @Test
  void leavesOutEntriesThatAreTooLong() {
    EntryTable.Builder builder = new EntryTable.Builder();
    builder.add("long", "ˈ".repeat(200));

    assertThat(builder.build().find("long")).isEmpty();
  }
}
