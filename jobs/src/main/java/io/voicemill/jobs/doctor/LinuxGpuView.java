package io.voicemill.jobs.doctor;

import io.voicemill.runtime.inference.NativeRuntime;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** This machine, as the dynamic loader of Linux sees it. */
final class LinuxGpuView implements GpuView {

  private static final List<String> UNSEARCHED =
      List.of(
          "/usr/local/cuda/lib64",
          "/usr/local/cuda/targets/x86_64-linux/lib",
          "/usr/local/nvidia/lib64",
          "/usr/local/lib",
          "/usr/lib/wsl/lib");

  private final Function<List<String>, Optional<String>> programs;
  private final List<Path> searched;
  private final List<Path> unsearched;

  /**
   * @param programs runs a program and gives its output; empty if it is not there or fails
   * @param searchPath value of {@code LD_LIBRARY_PATH}
   * @param unsearched folders where libraries often are without the loader looking there
   */
  LinuxGpuView(
      Function<List<String>, Optional<String>> programs,
      Optional<String> searchPath,
      List<Path> unsearched) {
    this.programs = programs;
    this.searched = folders(searchPath);
    this.unsearched = List.copyOf(unsearched);
  }

  static GpuView ofThisMachine() {
    return new LinuxGpuView(
        ProgramOutput::find,
        Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")),
        UNSEARCHED.stream().map(Path::of).toList());
  }

  @Override
  public Optional<String> driver() {
    return programs
        .apply(List.of("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"))
        .stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((one, other) -> one + "; " + other);
  }

  @Override
  public Optional<Library> library(String name) {
    return Stream.of(
            in(searched, name).map(folder -> new Library(folder, true)),
            cached(name).map(folder -> new Library(folder, true)),
            in(unsearched, name).map(folder -> new Library(folder, false)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public boolean builtForCuda() {
    return NativeRuntime.instance().builtForCuda();
  }

  /** Lines of the loader's cache are {@code libx.so.1 (libc6,x86-64) => /folder/libx.so.1}. */
  private Optional<Path> cached(String name) {
    return programs.apply(List.of("/sbin/ldconfig", "-p")).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.startsWith(name + " ") && line.contains("=> "))
        .map(line -> Path.of(line.substring(line.indexOf("=> ") + 3)).getParent())
        .findFirst();
  }

  private static Optional<Path> in(List<Path> folders, String name) {
    return folders.stream().filter(folder -> Files.exists(folder.resolve(name))).findFirst();
  }

  private static List<Path> folders(Optional<String> searchPath) {
    List<Path> folders = new ArrayList<>();
    searchPath.ifPresent(
        path ->
            Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .forEach(folders::add));
    return folders;
  }
}
