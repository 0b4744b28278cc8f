package io.voicemill.runtime.models.fetch;

import io.voicemill.runtime.models.Bundle;
import java.util.List;

/**
 * What a fetch did.
 *
 * @param fetched bundles that it made
 * @param present bundles that were whole already
 */
public record FetchResult(List<Bundle> fetched, List<Bundle> present) {

  public FetchResult {
    fetched = List.copyOf(fetched);
    present = List.copyOf(present);
  }
}
