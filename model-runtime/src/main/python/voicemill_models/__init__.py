"""Converters that turn published model weights into Voicemill bundles of float32 ONNX graphs."""
