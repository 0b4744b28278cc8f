package io.voicemill.jobs.failure;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why the system could not do something with a file, as a sentence. */
public final class SystemReason {

  private SystemReason() {}

  /** The sentence. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "There is no such file.";
    }
    if (e instanceof AccessDeniedException) {
      return "This user may not access it.";
    }
    String said = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return "The system says: %s.".formatted(Optional.ofNullable(said).orElse(e.toString()));
  }
}
