package io.voicemill.runtime.recognition.whisper;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The bundle's {@code whisper.json}: sizes of the decoder and ids of its special tokens.
 *
 * @param suppress never written
 * @param suppressBegin never written first
 * @param languages id of each language's token
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WhisperSettings(
    int layers,
    int heads,
    @JsonProperty("head_size") int headSize,
    @JsonProperty("max_positions") int maxPositions,
    int vocabulary,
    int sot,
    int eot,
    int transcribe,
    int startofprev,
    int notimestamps,
    int[] suppress,
    @JsonProperty("suppress_begin") int[] suppressBegin,
    Map<String, Integer> languages) {}
