package io.voicemill.runtime.models.fetch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment variables of Python, pip and npm: the user's own, so that proxies and private
 * indexes work, without those that would lead Python out of its virtual environment, and with
 * temporary files in a folder that is deleted afterwards.
 */
final class ChildEnvironment {
  private static final List<String> REMOVED =
      List.of("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT");

  private ChildEnvironment() {}

  static Map<String, String> of(Map<String, String> user, Path temporary) {
    Map<String, String> variables = new HashMap<>(user);
    REMOVED.forEach(variables::remove);
    variables.put("PYTHONUTF8", "1");
    variables.put("PYTHONNOUSERSITE", "1");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.put("PIP_NO_INPUT", "1");
    variables.put("PIP_USER", "0");
    variables.put("PIP_PROGRESS_BAR", "off");
    variables.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    variables.put("npm_config_cache", temporary.resolve("npm").toString());
    variables.put("npm_config_update_notifier", "false");
    for (String name : List.of("TMPDIR", "TEMP", "TMP")) {
      variables.put(name, temporary.toString());
    }
    return variables;
  }
}
