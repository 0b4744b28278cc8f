package io.voicemill.runtime.models.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** A way to get published packages. */
interface SourceDownload {

  /** Puts the package's file into an empty folder. */
  void download(PinnedSource source, Path folder) throws IOException, InterruptedException;
}
