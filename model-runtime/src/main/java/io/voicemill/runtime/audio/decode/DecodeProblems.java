package io.voicemill.runtime.audio.decode;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;

/**
 * The one wording of errors about recordings that cannot be decoded.
 *
 * @param source what the recording is called
 */
record DecodeProblems(String source) {
  private static final String EXPORT =
      "Export it again as WAV or FLAC, for example with ffmpeg -i IN -c:a pcm_s16le OUT.wav.";

  VoicemillException missing() {
    return of("There is no such file.", "Correct the path, or restore the file.");
  }

  VoicemillException notAFile() {
    return of("It is a folder or a device, and not a file.", "Name one file of audio.");
  }

  VoicemillException empty() {
    return of("The file is empty.", "Copy or record it again.");
  }

  VoicemillException text() {
    return of(
        "It is a text file, and no audio. Playlists and scripts that name other files are not"
            + " followed.",
        "Name the audio file itself.");
  }

  VoicemillException unknownFormat(String reason) {
    return of(
        "It is damaged, or of a format that is not read ("
            + reason
            + "). Read are WAV, W64, AIFF, AU, CAF, FLAC, MP3, AAC, M4A and MP4, Ogg and Opus,"
            + " Matroska and WebM, AMR, G.722 and GSM.",
        EXPORT);
  }

  VoicemillException noAudio() {
    return of("It holds no audio.", "Name a file with audio in it.");
  }

  VoicemillException unknownCodec(String codec) {
    return of("Its audio is encoded as " + codec + ", which is not read.", EXPORT);
  }

  VoicemillException nothingDecoded(long damagedPackets) {
    return of(
        "Not one sample could be decoded from it"
            + (damagedPackets > 0 ? "; damaged packets: " + damagedPackets : "")
            + ".",
        "Copy or record it again: it is damaged, cut short, or holds a header and nothing else.");
  }

  VoicemillException oddRate(int sampleRate) {
    return of(
        "Its sample rate is "
            + sampleRate
            + " Hz; rates of "
            + DecodePass.LOWEST_RATE
            + " to "
            + DecodePass.HIGHEST_RATE
            + " Hz are read.",
        EXPORT);
  }

  VoicemillException notFinite(long samples) {
    return of("None of its " + samples + " samples is a number on a scale of -1 to 1.", EXPORT);
  }

  VoicemillException failedRead(Throwable cause) {
    return new VoicemillException(
        problem(
            "Reading it failed: " + Reasons.of(cause) + ".",
            "Check that the file is there and that this user may read it."),
        cause);
  }

  private VoicemillException of(String why, String fix) {
    return new VoicemillException(problem(why, fix));
  }

  private Problem problem(String why, String fix) {
    return Problem.of(
        ProblemCode.UNREADABLE_SOURCE, "Cannot read the recording " + source + ".", why, fix);
  }
}
