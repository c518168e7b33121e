#!/usr/bin/env python3
"""Packs the stroke medians of the npm package hanzi-writer-data into medians.bin.

    npm pack hanzi-writer-data@2.0.1 && tar xzf hanzi-writer-data-2.0.1.tgz
    assets/ink/make_medians.py package assets/ink/medians.bin

The file: "huiyin-medians 1\\n", then for each character, in order of code points: code point (4
bytes, little endian), number of strokes (1), and for each stroke the number of points (1) and the
points x, y (1 byte each; 0..255 over the character's square, y downwards).
"""
import json
import struct
import sys
from pathlib import Path


def byte(value: float) -> int:
    return max(0, min(255, round(value * 255 / 1024)))


def main(source: Path, target: Path) -> None:
    characters = {}
    for path in source.glob("*.json"):
        if len(path.stem) == 1:
            characters[ord(path.stem)] = json.loads(path.read_text("utf-8"))["medians"]
    out = bytearray(b"huiyin-medians 1\n")
    for code, strokes in sorted(characters.items()):
        out += struct.pack("<IB", code, len(strokes))
        for stroke in strokes:
            out.append(len(stroke))
            for x, y in stroke:
                out += bytes((byte(x), byte(900 - y)))
    target.write_bytes(out)
    print(f"{len(characters)} characters, {len(out)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
