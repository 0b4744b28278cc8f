package io.voicemill.runtime.enrolment;

import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The languages of a speaker's recordings. */
final class SpeakerLocale {

  private SpeakerLocale() {}

  /** The language of a locale. */
  static Language language(String locale) {
    return Language.ofLocale(locale).orElse(Language.EN);
  }

  /** Locales of the recordings, the one with most speech first; none if nobody said. */
  static List<String> of(List<ReadClip> clips) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (ReadClip clip : clips) {
      clip.row()
          .locale()
          .map(locale -> locale.equals("en") ? Speaker.DEFAULT_LOCALE : locale)
          .ifPresent(locale -> seconds.merge(locale, clip.speechSeconds(), Double::sum));
    }
    List<String> locales = new ArrayList<>(seconds.keySet());
    locales.sort((one, other) -> Double.compare(seconds.get(other), seconds.get(one)));
    return locales;
  }
}
