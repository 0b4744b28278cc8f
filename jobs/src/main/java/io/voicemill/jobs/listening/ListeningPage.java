package io.voicemill.jobs.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One HTML file that needs nothing beside it but the audio. Its own script and style are the only
 * ones that a browser runs: the page forbids all others, and every request but those for audio.
 */
final class ListeningPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> SCRIPTS =
      List.of(
          "page.js",
          "words.js",
          "curves.js",
          "player.js",
          "cells.js",
          "grid.js",
          "filters.js",
          "votes.js",
          "blind.js",
          "start.js");

  private ListeningPage() {}

  /**
   * The page.
   *
   * @param data what it shows, in values that JSON knows
   */
  static byte[] of(Map<String, Object> data) {
    StringBuilder script = new StringBuilder();
    SCRIPTS.forEach(name -> script.append(resource(name)));
    String style = resource("listen.css");
    return resource("listen.html")
        .replace("{{style-hash}}", hash(style))
        .replace("{{script-hash}}", hash(script.toString()))
        .replace("{{style}}", style)
        .replace("{{script}}", script)
        .replace("{{data}}", json(data))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** JSON that cannot end the element that it is in. */
  private static String json(Map<String, Object> data) {
    try {
      return JSON.writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A page of plain values has no JSON.", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ListeningPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource is not there: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The resource cannot be read: " + name, e);
    }
  }

  private static String hash(String text) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
