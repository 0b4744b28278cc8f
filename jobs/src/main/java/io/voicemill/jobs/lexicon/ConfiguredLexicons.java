package io.voicemill.jobs.lexicon;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.session.ConfigurationFolder;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.schemas.lexicon.LexiconProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lexicons that a configuration names, behind those of the installation. */
public final class ConfiguredLexicons {

  /** The folder of the installation's lexicons, one a language: {@code zh.tsv}. */
  static final String FOLDER = "lexicon";

  private static final String SHIPPED = "conf/" + FOLDER + "/";

  private ConfiguredLexicons() {}

  /**
   * Reads and checks them.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, with every line that
   *     cannot be read
   */
  public static Lexicons of(Configuration configuration) {
    List<LexiconSource> sources = new ArrayList<>();
    ConfigurationFolder.find()
        .map(folder -> folder.resolve(FOLDER))
        .ifPresent(
            folder -> {
              for (Path file : shipped(folder)) {
                String name = SHIPPED + file.getFileName();
                sources.add(LexiconFiles.read(name, file, LexiconSource.Origin.SHIPPED));
              }
            });
    for (String uri : configuration.lexicon().files()) {
      sources.add(LexiconFiles.read(uri, LexiconSource.Origin.RUN, configuration.s3()));
    }
    Lexicons lexicons = new Lexicons(sources);
    lexicons.read();
    return lexicons;
  }

  private static List<Path> shipped(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw LexiconProblems.unreadable(folder.toString(), SystemReason.of(e));
    }
  }
}
