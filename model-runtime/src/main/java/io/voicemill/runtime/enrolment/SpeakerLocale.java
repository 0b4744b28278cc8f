package io.voicemill.runtime.enrolment;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The languages of a speaker's recordings. */
final class SpeakerLocale {

  /** The accent of a speaker whose language no front end reads. */
  static final String DEFAULT = "en-us";

  private SpeakerLocale() {}

  /** The language of a locale. */
  static Language language(String locale) {
    return Language.find(locale.split("-", 2)[0]).orElse(Language.EN);
  }

  /** Locales of the recordings, the one with most speech first; none if nobody said. */
  static List<String> of(List<ReadClip> clips) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (ReadClip clip : clips) {
      clip.row()
          .locale()
          .map(locale -> locale.equals("en") ? DEFAULT : locale)
          .ifPresent(locale -> seconds.merge(locale, clip.speechSeconds(), Double::sum));
    }
    List<String> locales = new ArrayList<>(seconds.keySet());
    locales.sort((one, other) -> Double.compare(seconds.get(other), seconds.get(one)));
    return locales;
  }
}
