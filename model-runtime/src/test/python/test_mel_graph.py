import unittest

import numpy
from graphs import run

from voicemill_models.mel_graph import ge2e_mel, mel_filters, whisper_mel

RANDOM = numpy.random.default_rng(11)


def power_frames(padded):
    """The squared magnitude [frames, 201] of each window of 400 samples every 160, by numpy's own transform."""
    windows = numpy.lib.stride_tricks.sliding_window_view(padded.astype(float), 400)[::160]
    hann = 0.5 - 0.5 * numpy.cos(2 * numpy.pi * numpy.arange(400) / 400)
    return numpy.abs(numpy.fft.rfft(windows * hann)) ** 2


def noise(samples):
    fade = numpy.linspace(1, 0.01, samples)
    return (RANDOM.normal(scale=0.1, size=samples) * fade).astype(numpy.float32)


def whisper_by_fft(audio, frames):
    """openai/whisper, audio.py, log_mel_spectrogram, written with numpy."""
    filled = numpy.zeros(frames * 160)
    filled[: min(len(audio), len(filled))] = audio[: len(filled)]
    power = power_frames(numpy.pad(filled, 200, mode="reflect"))[:-1]
    log = numpy.log10(numpy.maximum(mel_filters(16000, 400, 80) @ power.T, 1e-10))
    return (numpy.maximum(log, log.max() - 8) + 4) / 4


class MelGraphTest(unittest.TestCase):
    def test_filters_are_those_of_librosa(self):
        # librosa.filters.mel(sr=16000, n_fft=400, n_mels=80), as stored in openai/whisper's mel_filters.npz
        filters = mel_filters(16000, 400, 80)
        self.assertEqual(filters.shape, (80, 201))
        self.assertAlmostEqual(filters[0, 1], 0.02486259, delta=6e-9)
        self.assertAlmostEqual(filters[1, 1], 0.00199082, delta=6e-9)
        self.assertAlmostEqual(filters[1, 2], 0.02287177, delta=6e-9)

    def test_wide_filters_have_area_one(self):
        areas = mel_filters(16000, 400, 40)[-10:].sum(axis=1) * 40
        numpy.testing.assert_allclose(areas, 1, atol=0.02)

    def test_whisper_mel_equals_the_fft(self):
        audio = noise(1600)
        for frames in (10, 7, 14):
            with self.subTest(frames=frames):
                mel = run(whisper_mel(), audio=audio, frames=numpy.int64([frames]))["mel"]
                self.assertEqual(mel.shape, (1, 80, frames))
                numpy.testing.assert_allclose(mel[0], whisper_by_fft(audio, frames), atol=1e-4)

    def test_whisper_mel_of_silence_is_flat(self):
        mel = run(whisper_mel(), audio=numpy.zeros(320, numpy.float32), frames=numpy.int64([4]))["mel"]
        numpy.testing.assert_allclose(mel, (-10 + 4) / 4, atol=1e-6)

    def test_ge2e_mel_equals_the_fft(self):
        for samples in (1600, 1599, 1601, 5):
            with self.subTest(samples=samples):
                audio = noise(samples)
                expected = power_frames(numpy.pad(audio, 200)) @ mel_filters(16000, 400, 40).T
                mel = run(ge2e_mel(), audio=audio)["mel"]
                self.assertEqual(mel.shape, (samples // 160 + 1, 40))
                numpy.testing.assert_allclose(mel, expected, rtol=1e-3, atol=1e-6)


if __name__ == "__main__":
    unittest.main()
