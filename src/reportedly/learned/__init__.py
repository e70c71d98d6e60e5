"""The one reader model: the only home of onnxruntime."""
