#!/usr/bin/env python3
"""Packs the stroke medians of the npm package hanzi-writer-data into medians.bin.

    npm pack hanzi-writer-data@2.0.1 && tar xzf hanzi-writer-data-2.0.1.tgz
    assets/ink/make_medians.py package assets/ink/medians.bin

The file: "huiyin-medians 1\\n", then for each character, in order of code points: code point (4
bytes, little endian), number of strokes (1), and for each stroke the number of points (1) and the
points x, y (1 byte each; 0..255 over the character's square, y downwards). Those of composed.txt,
which lies beside this script, are put together and added; those of ruled.txt come a second time.
"""
import json
import struct
import sys
from pathlib import Path


def byte(value: float) -> int:
    return max(0, min(255, round(value * 255 / 1024)))


# left, top, right, bottom of the part in the square of 1024
BOXES = {"L": (60, 60, 500, 960), "R": (520, 60, 960, 960), "l": (60, 120, 340, 900),
         "r": (390, 60, 970, 960), "T": (120, 60, 900, 480), "B": (120, 520, 900, 960),
         "t": (80, 50, 940, 330), "b": (180, 390, 840, 960), "p": (60, 520, 490, 960),
         "q": (530, 520, 970, 960)}


def placed(strokes: list, box: tuple) -> list:
    xs = [x for stroke in strokes for x, _ in stroke]
    ys = [900 - y for stroke in strokes for _, y in stroke]
    left, top, right, bottom = box
    wide, high = max(1, max(xs) - min(xs)), max(1, max(ys) - min(ys))
    return [[(left + (x - min(xs)) * (right - left) / wide,
              900 - (top + (900 - y - min(ys)) * (bottom - top) / high)) for x, y in stroke]
            for stroke in strokes]


def composed(characters: dict, line: str) -> list:
    out = []
    for part in line.split()[1:]:
        source, box = part.split("@")
        name, _, cut = source.partition(":")
        strokes = characters[ord(name)]
        if cut:
            strokes = strokes[-int(cut):] if cut.startswith("-") else strokes[:int(cut)]
        out += placed(strokes, BOXES[box])
    return out


def ruled() -> list:
    out = []
    for line in (Path(__file__).parent / "ruled.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        strokes = [[tuple(80 + 96 * int(value) for value in point.split(","))
                    for point in stroke.split("-")] for stroke in line.split()[1:]]
        out.append((ord(line[0]), [[(x, 900 - y) for x, y in stroke] for stroke in strokes]))
    return out


def main(source: Path, target: Path) -> None:
    characters = {}
    for path in source.glob("*.json"):
        if len(path.stem) == 1:
            characters[ord(path.stem)] = json.loads(path.read_text("utf-8"))["medians"]
    for line in (Path(__file__).parent / "composed.txt").read_text("utf-8").splitlines():
        if not line.startswith("#") and ord(line[0]) not in characters:
            characters[ord(line[0])] = composed(characters, line)
    drawings = sorted(characters.items()) + ruled()
    drawings.sort(key=lambda one: one[0])  # stable: the model before the ruled one
    out = bytearray(b"huiyin-medians 1\n")
    for code, strokes in drawings:
        out += struct.pack("<IB", code, len(strokes))
        for stroke in strokes:
            out.append(len(stroke))
            for x, y in stroke:
                out += bytes((byte(x), byte(900 - y)))
    target.write_bytes(out)
    print(f"{len(characters)} characters, {len(out)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
