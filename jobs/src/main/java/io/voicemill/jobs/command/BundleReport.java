package io.voicemill.jobs.command;

import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleListing;
import io.voicemill.runtime.models.BundleManifest;
import io.voicemill.runtime.models.BundleStore;
import java.util.List;

/**
 * A bundle as data.
 *
 * @param state {@code present}, {@code fetched} just now, {@code damaged} or {@code absent}
 * @param bytes of all its files; null where nothing can be said, like all that follows the state
 */
record BundleReport(
    String kind,
    String state,
    String folder,
    String id,
    Integer revision,
    String licence,
    List<String> languages,
    Long bytes,
    ProblemReport problem) {

  static BundleReport of(BundleStore store, BundleListing listing) {
    return listing
        .bundle()
        .map(bundle -> of(bundle, "present"))
        .orElseGet(
            () ->
                new BundleReport(
                    listing.kind(),
                    "damaged",
                    store.folder(listing.kind()).toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    listing.problem().map(ProblemReport::of).orElse(null)));
  }

  static BundleReport of(Bundle bundle, String state) {
    BundleManifest manifest = bundle.manifest();
    return new BundleReport(
        manifest.kind(),
        state,
        bundle.folder().toString(),
        manifest.id(),
        manifest.revision(),
        manifest.licence(),
        manifest.languages(),
        manifest.bytes(),
        null);
  }

  static BundleReport absent(BundleStore store, String kind) {
    return new BundleReport(
        kind, "absent", store.folder(kind).toString(), null, null, null, null, null, null);
  }
}
