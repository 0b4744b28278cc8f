package io.voicemill.jobs.page;

import static java.util.Objects.requireNonNull;

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
 * One HTML file that needs nothing beside it. Its own script and style are the only ones that a
 * browser runs: the page forbids all others.
 *
 * @param owner class beside whose resources the page's own are
 * @param template HTML with places for {@code {{style}}}, {@code {{script}}}, their hashes and
 *     {@code {{data}}}
 * @param style CSS, after that of all pages
 * @param scripts JavaScript, after that of all pages, in order
 */
public record StandalonePage(Class<?> owner, String template, String style, List<String> scripts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public StandalonePage {
    requireNonNull(owner, "owner is null");
    requireNonNull(template, "template is null");
    requireNonNull(style, "style is null");
    scripts = List.copyOf(scripts);
  }

  /**
   * The page.
   *
   * @param data what it shows, in values that JSON knows
   */
  public byte[] of(Map<String, Object> data) {
    String css = resource(StandalonePage.class, "base.css") + resource(owner, style);
    StringBuilder script = new StringBuilder(resource(StandalonePage.class, "page.js"));
    scripts.forEach(name -> script.append(resource(owner, name)));
    return resource(owner, template)
        .replace("{{style-hash}}", hash(css))
        .replace("{{script-hash}}", hash(script.toString()))
        .replace("{{style}}", css)
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

  private static String resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
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
