package io.voicemill.jobs.configuration;

import java.util.regex.Pattern;

/** Tells options with secrets by their names, whatever library they belong to. */
public final class SecretNames {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)secret|password|token|credential|access[.-]?key|jaas|passphrase|private[.-]?key"
              + "|keystore[.-]key|assertion|user[.-]info");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^{}]*}");

  private SecretNames() {}

  /** Whether the value of an option of that name is a secret. */
  public static boolean matches(String name) {
    return SECRET.matcher(name).find();
  }

  /** Whether a value only says where the secret is, for example {@code ${env:KAFKA_JAAS}}. */
  public static boolean isReference(String value) {
    return REFERENCE.matcher(value).matches();
  }
}
