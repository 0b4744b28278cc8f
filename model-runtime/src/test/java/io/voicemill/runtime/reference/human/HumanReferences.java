package io.voicemill.runtime.reference.human;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recordings of people for integration tests. They are fetched by package name into a cache of the
 * user and never belong to the project; without apt or with another Debian the test is aborted with
 * the reason.
 */
public final class HumanReferences {

  /** System property: a folder with one folder of recordings for each speaker. */
  public static final String FOLDER_PROPERTY = "voicemill.references";

  private static final double MOST_SECONDS = 60;
  private static final Set<String> ENDINGS =
      Set.of("wav", "flac", "mp3", "ogg", "oga", "opus", "m4a", "aac", "g722", "gsm");

  private final PackageCache cache;
  private final Function<Path, Waveform> decoder;

  HumanReferences(PackageCache cache, Function<Path, Waveform> decoder) {
    this.cache = requireNonNull(cache, "cache is null");
    this.decoder = requireNonNull(decoder, "decoder is null");
  }

  /**
   * With the cache of the user.
   *
   * @param decoder reads a file of any of the formats: WAV, raw G.722 and GSM, Ogg Vorbis
   */
  public static HumanReferences of(Function<Path, Waveform> decoder) {
    return new HumanReferences(PackageCache.ofUser(), decoder);
  }

  /** Nine people recorded with 16 kHz or more, some 60 s each; of LibriVox 25 s. */
  public List<HumanReference> wideBand() {
    return HumanSpeakers.wideBand().stream().map(this::read).toList();
  }

  /** Three more people, recorded with 8 kHz. */
  public List<HumanReference> narrowBand() {
    return HumanSpeakers.narrowBand().stream().map(this::read).toList();
  }

  /** The first person of {@link #wideBand}, speaking another language. */
  public HumanReference firstInOtherLanguage() {
    return read(HumanSpeakers.allisonInSpanish());
  }

  /**
   * The speakers of the folder that {@value #FOLDER_PROPERTY} names, in the order of their names,
   * with their first recordings up to 60 s; nobody without the property. Folders inside a speaker's
   * folder are read too, as in LibriSpeech; who has fewer than two recordings is left out.
   */
  public List<HumanReference> ofFolder() {
    String folder = System.getProperty(FOLDER_PROPERTY);
    return folder == null ? List.of() : ofFolder(Path.of(folder));
  }

  List<HumanReference> ofFolder(Path folder) {
    List<HumanReference> references = new ArrayList<>();
    for (Path speaker : sorted(folder, 1, Files::isDirectory)) {
      List<Waveform> clips = firstClips(speaker);
      if (clips.size() > 1) {
        references.add(new HumanReference(speaker.getFileName().toString(), clips));
      }
    }
    return references;
  }

  private List<Waveform> firstClips(Path speaker) {
    List<Waveform> clips = new ArrayList<>();
    double seconds = 0;
    for (Path file : sorted(speaker, Integer.MAX_VALUE, HumanReferences::isRecording)) {
      if (seconds >= MOST_SECONDS) {
        break;
      }
      Waveform clip = decoder.apply(file);
      clips.add(clip);
      seconds += clip.seconds();
    }
    return clips;
  }

  private HumanReference read(HumanSpeaker speaker) {
    Path unpacked = cache.unpacked(speaker.source());
    Map<String, Path> files = new HashMap<>();
    for (Path file : sorted(unpacked, Integer.MAX_VALUE, Files::isRegularFile)) {
      files.putIfAbsent(file.getFileName().toString(), file);
    }
    return new HumanReference(
        speaker.name(),
        speaker.clips().stream()
            .map(
                clip ->
                    requireNonNull(files.get(clip + "." + speaker.ending()), clip + " is missing"))
            .map(decoder)
            .toList());
  }

  private static boolean isRecording(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static List<Path> sorted(Path folder, int depth, Predicate<Path> wanted) {
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(path -> !path.equals(folder)).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
