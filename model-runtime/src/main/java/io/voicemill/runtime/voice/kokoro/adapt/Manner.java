package io.voicemill.runtime.voice.kokoro.adapt;

import io.voicemill.schemas.speaker.SpeakerAdapter;

/**
 * A manner, and how it sounds.
 *
 * @param fitted the recordings to fit on, beside takes in that manner
 * @param heldOut the recordings to judge by
 */
record Manner(SpeakerAdapter adapter, Rehearsed fitted, Rehearsed heldOut) {}
