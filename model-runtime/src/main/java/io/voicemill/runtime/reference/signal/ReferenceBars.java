package io.voicemill.runtime.reference.signal;

import java.io.Serializable;

/**
 * From where on a figure is worth a finding.
 *
 * @param silentPeak amplitude under which a recording is silent
 * @param shortSeconds speech in a recording, less of which says little
 * @param poorSignalToNoise in decibels; under it the voice suffers
 * @param fairSignalToNoise in decibels; under it advice is given
 * @param poorClipping share of samples
 * @param fairClipping share of samples
 * @param poorReverberation in seconds
 * @param fairReverberation in seconds
 * @param poorBandwidth in hertz
 * @param fairBandwidth in hertz
 * @param holes share of empty bands that only a codec leaves
 * @param lossyBandwidth in hertz; holes under it are of a very low bit rate
 * @param poorHum in decibels against the speech
 * @param fairHum in decibels against the speech
 * @param music share of the time with notes
 * @param musicAlone share of the time with notes from which on few syllables mean no speech
 * @param fewestSyllables a second that music alone never has
 * @param poorNotFinite share of the samples that are no numbers
 * @param silence share of the recording
 * @param lowLoudness in LUFS
 * @param slowest syllables a second
 * @param fastest syllables a second
 * @param flatSemitones range of F0
 * @param poorSeveralSpeakers mean cosine between the two groups of parts
 * @param fairSeveralSpeakers mean cosine between the two groups of parts
 * @param otherSpeaker cosine to the speaker's other recordings, for more than 5 s of speech
 * @param otherSpeakerShort the same for less
 */
public record ReferenceBars(
    double silentPeak,
    double shortSeconds,
    double poorSignalToNoise,
    double fairSignalToNoise,
    double poorClipping,
    double fairClipping,
    double poorReverberation,
    double fairReverberation,
    double poorBandwidth,
    double fairBandwidth,
    double holes,
    double lossyBandwidth,
    double poorHum,
    double fairHum,
    double music,
    double musicAlone,
    double fewestSyllables,
    double poorNotFinite,
    double silence,
    double lowLoudness,
    double slowest,
    double fastest,
    double flatSemitones,
    double poorSeveralSpeakers,
    double fairSeveralSpeakers,
    double otherSpeaker,
    double otherSpeakerShort)
    implements Serializable {

  /** Set on studio prompts and stock voices, tried on read books and acted games. */
  public static final ReferenceBars DEFAULT =
      new ReferenceBars(
          1e-4, 2, 15, 24, .01, .001, .6, .4, 5_000, 6_500, .1, 6_000, -30, -45, .1, .85, 1.5, .001,
          .6, -45, 1.8, 7.5, 1.5, .58, .62, .7, .6);
}
