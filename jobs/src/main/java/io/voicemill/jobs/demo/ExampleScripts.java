package io.voicemill.jobs.demo;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.session.ConfigurationFolder;
import io.voicemill.jobs.session.SparkSessions;
import io.voicemill.jobs.source.ExistingTable;
import io.voicemill.jobs.source.ScriptFile;
import io.voicemill.jobs.source.ScriptFileFormat;
import io.voicemill.jobs.source.ScriptTableWriter;
import io.voicemill.jobs.source.TableFolder;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The scripts of the folder {@code examples}: product voiceovers and a chapter.
 *
 * @param folder with {@code voiceovers.csv} and {@code chapter.csv}
 */
public record ExampleScripts(Path folder) {

  private static final String FIRST_PAGE = "1";

  /** How much of the examples. */
  public enum Extent {
    /** The voiceovers and the first page of the chapter. */
    FIRST_PAGE,
    /** Everything. */
    FULL
  }

  public ExampleScripts {
    requireNonNull(folder, "folder is null");
  }

  /** The examples of the checkout that this program was started from. */
  public static ExampleScripts ofInstallation() {
    return new ExampleScripts(
        ConfigurationFolder.find()
            .map(conf -> conf.resolveSibling("examples"))
            .orElseGet(() -> Path.of("examples")));
  }

  /**
   * Imports the examples to one script table.
   *
   * @param target folder of the tables that are made
   * @return the table to be rendered
   * @throws VoicemillException UNREADABLE_SOURCE if the examples are not there
   */
  public Path write(SparkSession spark, Configuration configuration, Path target, Extent extent) {
    Dataset<Row> voiceovers = imported(spark, configuration, "voiceovers", target);
    Dataset<Row> chapter = imported(spark, configuration, "chapter", target);
    Dataset<Row> read =
        extent == Extent.FULL ? chapter : chapter.where(col("page").equalTo(FIRST_PAGE));
    Path table = target.resolve("demo.parquet");
    voiceovers
        .unionByName(read, true)
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(table.toUri().toString());
    return table;
  }

  private Dataset<Row> imported(
      SparkSession spark, Configuration configuration, String name, Path target) {
    Path csv = folder.resolve(name + ".csv");
    if (!Files.isRegularFile(csv)) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "%s is not there.".formatted(csv),
              "The demo renders the examples of a source checkout.",
              "Run bin/voicemill from a complete checkout."));
    }
    Path table = target.resolve(name + ".parquet");
    ScriptFile script = ScriptFile.check(csv, ScriptFileFormat.CSV, configuration.defaults());
    new ScriptTableWriter(spark)
        .write(
            script,
            TableFolder.at(
                table.toUri().toString(),
                SparkSessions.hadoop(configuration),
                ExistingTable.REPLACE));
    return spark.read().parquet(table.toUri().toString());
  }
}
