package io.voicemill.jobs.listening;

import io.voicemill.jobs.page.StandalonePage;
import java.util.List;
import java.util.Map;

/** A page that needs nothing beside it but the audio, and makes no request but those for audio. */
final class ListeningPage {

  private static final StandalonePage PAGE =
      new StandalonePage(
          ListeningPage.class,
          "listen.html",
          "listen.css",
          List.of(
              "sweep.js",
              "words.js",
              "curves.js",
              "player.js",
              "cells.js",
              "grid.js",
              "filters.js",
              "votes.js",
              "blind.js",
              "start.js"));

  private ListeningPage() {}

  /**
   * The page.
   *
   * @param data what it shows, in values that JSON knows
   */
  static byte[] of(Map<String, Object> data) {
    return PAGE.of(data);
  }
}
