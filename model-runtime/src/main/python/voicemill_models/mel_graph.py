"""Mel spectrograms as ONNX graphs: a discrete Fourier transform as convolution, then a mel filter bank.

Both models listen at 16 kHz with a periodic Hann window of 400 samples (25 ms) every 160 (10 ms).
"""

import numpy
from onnx import TensorProto

from .graph_builder import GraphBuilder

SAMPLE_RATE = 16000
WINDOW = 400
HOP = 160


def mel_filters(sample_rate, window, bands):
    """The mel filter bank [bands, window / 2 + 1] from 0 Hz to half the sample rate, float32.

    Slaney's mel scale and area normalisation (Auditory Toolbox, 1998; librosa.filters.mel).
    """
    frequencies = numpy.linspace(0.0, sample_rate / 2, window // 2 + 1)
    edges = _mel_to_hertz(numpy.linspace(0.0, _hertz_to_mel(sample_rate / 2), bands + 2))
    widths = numpy.diff(edges)
    slopes = edges[:, None] - frequencies[None, :]
    rising = -slopes[:-2] / widths[:-1, None]
    falling = slopes[2:] / widths[1:, None]
    triangles = numpy.maximum(0.0, numpy.minimum(rising, falling))
    areas = 2.0 / (edges[2:] - edges[:-2])
    return (triangles * areas[:, None]).astype(numpy.float32)


_LINEAR_STEP = 200.0 / 3  # hertz per mel below 1 kHz
_LOG_START = 1000.0  # hertz, where the scale turns logarithmic
_LOG_STEP = numpy.log(6.4) / 27.0


def _hertz_to_mel(hertz):
    if hertz < _LOG_START:
        return hertz / _LINEAR_STEP
    return _LOG_START / _LINEAR_STEP + numpy.log(hertz / _LOG_START) / _LOG_STEP


def _mel_to_hertz(mels):
    start = _LOG_START / _LINEAR_STEP
    logarithmic = _LOG_START * numpy.exp(_LOG_STEP * (mels - start))
    return numpy.where(mels < start, mels * _LINEAR_STEP, logarithmic)


def fourier_kernels(window):
    """Convolution kernels [2 * (window / 2 + 1), 1, window]: cosines, then sines, under a periodic Hann window."""
    n = numpy.arange(window)
    k = numpy.arange(window // 2 + 1)[:, None]
    hann = 0.5 - 0.5 * numpy.cos(2 * numpy.pi * n / window)
    angles = 2 * numpy.pi * ((k * n) % window) / window
    kernels = numpy.concatenate([numpy.cos(angles) * hann, -numpy.sin(angles) * hann])
    return kernels[:, None, :].astype(numpy.float32)


def whisper_mel(bands=80):
    """Whisper's log-mel: `audio` f32 [N], `frames` i64 [1] (2 or more) -> `mel` f32 [1, bands, frames].

    The audio is cut or padded with zeros to frames * 160 samples. Mirrored edges, log10, at most 8 decades
    below the loudest value, then (x + 4) / 4 (openai/whisper, audio.py, log_mel_spectrogram).
    """
    g = GraphBuilder("whisper_mel")
    audio = g.input("audio", ["samples"])
    frames = g.input("frames", [1], TensorProto.INT64)
    zero = g.constant([0])
    wanted = g.op("Mul", frames, g.constant([HOP]))
    cut = g.op("Slice", audio, zero, wanted, zero)
    missing = g.op("Sub", wanted, g.dimension(cut, 0))
    filled = g.op("Pad", cut, g.op("Concat", zero, missing, axis=0))
    row = g.op("Unsqueeze", filled, g.constant([0, 1]))
    # The right edge is mirrored only as far as the last of the `frames` windows reaches.
    edges = g.constant([0, 0, WINDOW // 2, 0, 0, WINDOW // 2 - HOP])
    power = _power_spectrum(g, g.op("Pad", row, edges, mode="reflect"))
    filters = g.weight("mel_filters", mel_filters(SAMPLE_RATE, WINDOW, bands))
    mel = g.op("MatMul", filters, power)
    natural = g.op("Log", g.op("Max", mel, g.number(1e-10)))
    decades = g.op("Mul", natural, g.number(1 / numpy.log(10)))
    floor = g.op("Sub", g.op("ReduceMax", decades, keepdims=0), g.number(8.0))
    above = g.op("Max", decades, floor)
    scaled = g.op("Mul", g.op("Add", above, g.number(4.0)), g.number(0.25))
    g.output(scaled, "mel", [1, bands, "frames"])
    return g.model()


def ge2e_mel(bands=40):
    """Resemblyzer's power mel: `audio` f32 [N] -> `mel` f32 [N / 160 + 1, bands], zeros beyond both edges.

    As librosa.feature.melspectrogram with centre padding (Resemblyzer, audio.py, wav_to_mel_spectrogram).
    """
    g = GraphBuilder("ge2e_mel")
    audio = g.input("audio", ["samples"])
    padded = g.op("Pad", audio, g.constant([WINDOW // 2, WINDOW // 2]))
    power = _power_spectrum(g, g.op("Unsqueeze", padded, g.constant([0, 1])))
    filters = g.weight("mel_filters", mel_filters(SAMPLE_RATE, WINDOW, bands))
    mel = g.op("Squeeze", g.op("MatMul", filters, power), g.constant([0]))
    g.output(g.op("Transpose", mel, perm=[1, 0]), "mel", ["frames", bands])
    return g.model()


def _power_spectrum(g, row):
    """From samples [1, 1, N] to the squared magnitude [1, 201, frames] of each window."""
    kernels = g.weight("fourier_kernels", fourier_kernels(WINDOW))
    spectrum = g.op("Conv", row, kernels, strides=[HOP], kernel_shape=[WINDOW])
    halves = g.constant([WINDOW // 2 + 1, WINDOW // 2 + 1])
    real, imaginary = g.ops("Split", 2, spectrum, halves, axis=1)
    return g.op("Add", g.op("Mul", real, real), g.op("Mul", imaginary, imaginary))
