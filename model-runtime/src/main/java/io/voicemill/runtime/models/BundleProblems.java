package io.voicemill.runtime.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;

/** The wording of everything that can be wrong with a bundle. */
final class BundleProblems {
  private static final String FETCH = "Run bin/voicemill models fetch.";
  private static final String FETCH_AGAIN =
      "Run bin/voicemill models fetch: it replaces what is damaged.";

  private BundleProblems() {}

  static VoicemillException absent(String kind, Path folder) {
    return bundle(
        "The model bundle " + kind + " is not on this machine.",
        "There is no folder " + folder + ".",
        FETCH,
        null);
  }

  static VoicemillException noManifest(Path folder, Exception cause) {
    return bundle(
        "The model bundle in " + folder + " has no " + BundleManifest.FILE_NAME + ".",
        "Without it nothing says which files belong to the bundle.",
        FETCH_AGAIN,
        cause);
  }

  static VoicemillException malformedManifest(Path folder, JsonProcessingException cause) {
    return bundle(
        folder.resolve(BundleManifest.FILE_NAME) + " cannot be understood.",
        "It says: " + cause.getOriginalMessage() + ".",
        FETCH_AGAIN,
        cause);
  }

  static VoicemillException unreadable(Path folder, IOException cause) {
    return bundle(
        "The model bundle in " + folder + " cannot be read.",
        "The system says: " + cause + ".",
        "Give this user the right to read that folder.",
        cause);
  }

  static VoicemillException otherContent(Bundle bundle, BundleId expected) {
    return bundle(
        "The model bundle in "
            + bundle.folder()
            + " is not the one that the run began with: "
            + bundle.contentHash().substring(0, 12)
            + " instead of "
            + expected.contentHash().substring(0, 12)
            + ".",
        "Takes of one run made with different models would sound different.",
        "Give every machine the same bundles: one shared VOICEMILL_HOME, or the same folder copied.",
        null);
  }

  static VoicemillException otherKind(String kind, Bundle bundle) {
    return bundle(
        "The folder "
            + bundle.folder()
            + " holds a bundle of kind "
            + bundle.manifest().kind()
            + ".",
        "A bundle lies in the folder of its kind, and here " + kind + " is looked for.",
        "Move it to a folder of its kind and run bin/voicemill models fetch.",
        null);
  }

  static VoicemillException outdated(Bundle bundle, int revision) {
    return bundle(
        "The model bundle "
            + bundle.manifest().kind()
            + " has revision "
            + bundle.manifest().revision()
            + ".",
        "This version of Voicemill reads revision " + revision + ".",
        FETCH,
        null);
  }

  static VoicemillException missingFile(Bundle bundle, String file, IOException cause) {
    return bundle(
        "The model bundle " + bundle.manifest().kind() + " lacks its file " + file + ".",
        "It was deleted from " + bundle.folder() + " or never copied there.",
        FETCH_AGAIN,
        cause);
  }

  static VoicemillException wrongLength(Bundle bundle, String file, long found) {
    return bundle(
        "The file "
            + file
            + " of the model bundle "
            + bundle.manifest().kind()
            + " has "
            + found
            + " bytes instead of "
            + bundle.manifest().files().get(file).bytes()
            + ".",
        "It was cut off or changed in " + bundle.folder() + ".",
        FETCH_AGAIN,
        null);
  }

  static VoicemillException notInManifest(Bundle bundle, String file) {
    return bundle(
        "The model bundle " + bundle.manifest().id() + " has no file " + file + ".",
        "Its " + BundleManifest.FILE_NAME + " does not name it.",
        "Use a bundle made for this version: bin/voicemill models fetch.",
        null);
  }

  private static VoicemillException bundle(
      String problem, String why, String fix, Exception cause) {
    return new VoicemillException(Problem.of(ProblemCode.BUNDLE, problem, why, fix), cause);
  }
}
