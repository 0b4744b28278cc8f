package io.voicemill.jobs.configuration;

import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** What can be wrong with a configuration, in one voice. */
final class ConfigurationProblems {

  private static final String SEE = "conf/voicemill.yaml describes every key.";

  private ConfigurationProblems() {}

  static VoicemillException unknownKey(Setting setting, Set<String> known) {
    String fix =
        NearestName.find(setting.key(), known)
            .map(name -> "Did you mean '%s'? %s".formatted(name, SEE))
            .orElse("Remove it, or look its name up: " + SEE);
    return usage(
        setting,
        "There is no configuration key '%s' (%s).".formatted(setting.key(), setting.origin()),
        "A key that is not known would silently do nothing.",
        fix);
  }

  static VoicemillException sectionAsValue(Setting setting) {
    return usage(
        setting,
        "'%s' is a section, not a value (%s).".formatted(setting.key(), setting.origin()),
        "Its keys are set one by one.",
        "Put its keys on lines of their own below it, further right. " + SEE);
  }

  static VoicemillException wrongValue(Setting setting, ConfigurationKey key) {
    String problem =
        setting
            .text()
            .map(text -> "'%s' is '%s' (%s).".formatted(key.name(), text, setting.origin()))
            .orElse("'%s' has no value (%s).".formatted(key.name(), setting.origin()));
    return usage(
        setting,
        problem,
        "It takes %s.".formatted(key.allowed()),
        "Change the value, or remove the key to get its default.");
  }

  static VoicemillException list(Setting setting) {
    return usage(
        setting,
        "'%s' is a list (%s).".formatted(setting.key(), setting.origin()),
        "No key takes a list of YAML.",
        "Write one value; where several are allowed, with commas between them. " + SEE);
  }

  static VoicemillException noAssignment(String assignment) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.USAGE,
            "--set '%s' sets nothing.".formatted(assignment),
            "It takes a key and a value with '=' between them.",
            "Write it like --set quality.max-attempts=2"));
  }

  static VoicemillException unreadable(Path file, IOException cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.USAGE,
            "The configuration %s cannot be read.".formatted(file),
            SystemReason.of(cause),
            "Check the path that --config names."),
        cause);
  }

  static VoicemillException malformed(Path file, int line, String why, Exception cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.USAGE,
            "%s, line %d is not YAML.".formatted(file, line),
            "The parser says: %s.".formatted(why),
            "Compare the line with conf/voicemill.yaml: 'key: value', spaces instead of tabs."),
        cause);
  }

  private static VoicemillException usage(Setting setting, String problem, String why, String fix) {
    return new VoicemillException(Problem.in(setting.key(), ProblemCode.USAGE, problem, why, fix));
  }
}
