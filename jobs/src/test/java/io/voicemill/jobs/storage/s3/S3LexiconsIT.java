package io.voicemill.jobs.storage.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.lexicon.LexiconFiles;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.runtime.text.lexicon.Lexicon;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.transforms.Futures;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicons in a real object store. */
class S3LexiconsIT {
  private static final S3User WRITER = S3User.named("writer");

  @TempDir private Path folder;

  @Test
  void objectsAreReadAndWhatIsWrongIsNamed() {
    try (S3Server server = S3Server.start(folder, WRITER)) {
      server.bucket("studio");
      try (S3Gateway gateway = S3Gateway.before(server);
          SdkKey key = SdkKey.of(WRITER)) {
        assertThat(key).isNotNull();
        S3Settings settings = S3TestSettings.patience(gateway.endpoint(), 2, Duration.ofSeconds(5));
        put(settings, "names.zh.tsv", "word\treading\n行\thang2\n".getBytes(UTF_8));
        put(settings, "huge.tsv", new byte[10_000_001]);

        Lexicon lexicon = Lexicon.read(read("s3a://studio/lexicon/names.zh.tsv", settings));

        assertThat(lexicon.size()).isEqualTo(1);
        assertThat(lexicon.source().name()).isEqualTo("s3a://studio/lexicon/names.zh.tsv");
        assertThatThrownBy(() -> read("s3a://studio/lexicon/none.tsv", settings))
            .hasMessageContaining("none.tsv cannot be read. There is no such object.");
        assertThatThrownBy(() -> read("s3a://studio/lexicon/huge.tsv", settings))
            .hasMessageContaining("has 10000001 bytes");
        assertThatThrownBy(() -> read("s3a://studio", settings))
            .hasMessageContaining("It names a bucket and no object in it.");
        assertThatThrownBy(() -> read("s3a://id:secret@studio/a.tsv", settings))
            .hasMessageContaining("--lexicon holds a user name or a key")
            .hasMessageNotContaining("secret");
      } finally {
        S3Store.closeAll();
      }
    }
  }

  private static LexiconSource read(String uri, S3Settings settings) {
    return LexiconFiles.read(uri, LexiconSource.Origin.RUN, settings);
  }

  private static void put(S3Settings settings, String path, byte[] content) {
    Futures.await(new S3Store("studio", "lexicon", settings).put(path, content, ObjectLabel.JSON));
  }
}
