package io.voicemill.jobs.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.Futures;
import java.util.List;
import java.util.UUID;

/** Whether a run could write to an output: writes a small object, reads it and removes it. */
public final class StoreCheck implements Check {

  private static final String NAME = "output";

  private final String uri;
  private final Configuration configuration;

  public StoreCheck(String uri, Configuration configuration) {
    this.uri = requireNonNull(uri, "uri is null");
    this.configuration = requireNonNull(configuration, "configuration is null");
  }

  @Override
  public List<Finding> run() {
    String path = ".voicemill-doctor-" + UUID.randomUUID();
    try {
      OutputStore store = OutputStores.of(uri, configuration.s3());
      Futures.await(store.put(path, "{}".getBytes(UTF_8), ObjectLabel.JSON));
      boolean there = Futures.await(store.exists(path));
      store.delete(path);
      return List.of(
          there
              ? Finding.ok(NAME, "%s can be written".formatted(store.place()))
              : Finding.missing(
                  NAME,
                  "%s loses what is written to it".formatted(store.place()),
                  "Check for a rule of the store that removes objects."));
    } catch (VoicemillException e) {
      return List.of(
          Finding.missing(
              NAME, e.problem().problem() + " " + e.problem().why(), e.problem().fix()));
    }
  }
}
