package io.voicemill.jobs.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instructions of a Dockerfile.
 *
 * @param instructions in their order, without comments, continued lines joined
 */
record Dockerfile(List<Instruction> instructions) {

  private static final Pattern LINE = Pattern.compile("([A-Za-z]+)\\s+(.*)");

  /**
   * One instruction.
   *
   * @param name in capitals
   * @param rest what follows it
   */
  record Instruction(String name, String rest) {

    List<String> words() {
      return List.of(rest.split("\\s+", -1));
    }
  }

  static Dockerfile read(Path file) throws IOException {
    List<Instruction> instructions = new ArrayList<>();
    StringBuilder instruction = new StringBuilder();
    for (String line : Repository.text(file).lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      boolean continued = line.endsWith("\\");
      instruction.append(continued ? line.substring(0, line.length() - 1) : line).append(' ');
      if (!continued) {
        instructions.add(instruction(instruction.toString().strip()));
        instruction.setLength(0);
      }
    }
    if (!instruction.isEmpty()) {
      throw new IOException("the last line goes on: " + instruction);
    }
    return new Dockerfile(List.copyOf(instructions));
  }

  /** What follows each instruction of a name. */
  List<Instruction> all(String name) {
    return instructions.stream().filter(instruction -> instruction.name().equals(name)).toList();
  }

  /** The instructions of the last stage. */
  List<Instruction> lastStage() {
    List<Instruction> from = all("FROM");
    int start = instructions.lastIndexOf(from.get(from.size() - 1));
    return instructions.subList(start, instructions.size());
  }

  private static Instruction instruction(String line) throws IOException {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IOException("not an instruction: " + line);
    }
    return new Instruction(matcher.group(1).toUpperCase(Locale.ROOT), matcher.group(2).strip());
  }
}
