package io.voicemill.jobs.source;

import java.util.List;
import java.util.function.Consumer;

/** A text file of rows, which can be read more than once. */
public interface RowFile {

  /**
   * The columns that the file itself declares, also those without a value in any row; empty if it
   * declares none.
   */
  List<String> declaredColumns();

  /**
   * Reads all rows in order.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE, naming the place
   */
  void forEachRow(Consumer<SourceRow> reader);
}
