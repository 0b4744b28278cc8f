package io.voicemill.runtime.reference.human;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A person whose openly licensed recordings are in a Debian package.
 *
 * @param name what the person is called in tables
 * @param source the package
 * @param licence of the recordings
 * @param credit who spoke or published them, as the package says
 * @param ending of the file names, without the dot
 * @param clips names of the files without the ending, in the order that they are split in
 */
record HumanSpeaker(
    String name,
    DebianPackage source,
    String licence,
    String credit,
    String ending,
    List<String> clips) {

  HumanSpeaker {
    requireNonNull(name, "name is null");
    requireNonNull(source, "source is null");
    requireNonNull(licence, "licence is null");
    requireNonNull(credit, "credit is null");
    requireNonNull(ending, "ending is null");
    clips = List.copyOf(clips);
  }
}
