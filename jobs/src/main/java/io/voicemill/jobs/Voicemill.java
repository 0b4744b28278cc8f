package io.voicemill.jobs;

import io.voicemill.jobs.command.Shell;
import io.voicemill.jobs.command.VoicemillCommand;

/** The program that {@code bin/voicemill} starts. */
public final class Voicemill {

  private Voicemill() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Shell shell = Shell.ofProcess();
    int status = VoicemillCommand.commandLine(shell).execute(arguments);
    shell.out().flush();
    shell.err().flush();
    System.exit(status);
  }
}
