"""One short moving picture, encoded once and kept as a list of access units.

A camera of the tests costs no encoder while it runs: its units are pushed again and again.
"""

import hashlib
import json
import os
import struct
from typing import NamedTuple

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst  # noqa: E402

from picture import look_of, source_of  # noqa: E402

SECONDS = 10
RECIPE = 2  # part of the cache key: raise it when the picture or an encoder's settings change

CAPS = {
    "h264": "video/x-h264,stream-format=byte-stream,alignment=au",
    "h265": "video/x-h265,stream-format=byte-stream,alignment=au",
    "mjpeg": "image/jpeg",
}

# Open GOPs and a second slice would both break a loop that is cut at its keyframes.
ENCODERS = {
    "h264": "x264enc speed-preset=ultrafast {tune} bframes={bframes} b-adapt=false threads=1"
    " key-int-max={gop} bitrate={kbps} ! h264parse config-interval=-1",
    "h265": "x265enc speed-preset=ultrafast tune=zerolatency key-int-max={gop} bitrate={kbps}"
    ' option-string="bframes=0:open-gop=0:scenecut=0:min-keyint={gop}:log-level=none"'
    " ! h265parse config-interval=-1",
    "mjpeg": "jpegenc quality=60",
}


class Unit(NamedTuple):
    """A frame in the order of decoding; `shift`: how many frames later it is shown (B-frames)."""

    data: bytes
    shift: int


def _frames(mount):
    """Frames in the loop: about SECONDS, a whole number of GOPs."""
    gop = mount["gop"]
    return -(-SECONDS * mount["fps"] // gop) * gop


def _encoder(mount):
    kbps = max(64, mount["width"] * mount["height"] * mount["fps"] * 15 // 100_000)
    tune = "" if mount["bframes"] else "tune=zerolatency"  # which knows no B-frames
    return ENCODERS[mount["codec"]].format(
        gop=mount["gop"], kbps=kbps, tune=tune, bframes=mount["bframes"]
    )


def _pipeline(mount, look):
    return (
        f"{source_of(mount, _frames(mount), look)} ! {_encoder(mount)}"
        f" ! {CAPS[mount['codec']]} ! appsink name=out sync=false max-buffers=4"
    )


def _pull(sink):
    while sample := sink.emit("pull-sample"):
        buffer = sample.get_buffer()
        yield buffer.pts, buffer.extract_dup(0, buffer.get_size())


def _encode(mount, look):
    pipeline = Gst.parse_launch(_pipeline(mount, look))
    pipeline.set_state(Gst.State.PLAYING)
    pulled = list(_pull(pipeline.get_by_name("out")))
    error = pipeline.get_bus().pop_filtered(Gst.MessageType.ERROR)
    pipeline.set_state(Gst.State.NULL)
    if error or len(pulled) != _frames(mount):
        reason = error.parse_error() if error else f"{len(pulled)} frames"
        raise RuntimeError(f"{mount['path']}: cannot encode: {reason}")
    rank = {pts: shown for shown, pts in enumerate(sorted(pts for pts, _ in pulled))}
    return [Unit(data, rank[pts] - sent) for sent, (pts, data) in enumerate(pulled)]


def _read(file):
    units = []
    with open(file, "rb") as stream:
        while head := stream.read(8):
            size, shift = struct.unpack(">Ii", head)
            units.append(Unit(stream.read(size), shift))
    return units


def _write(file, units):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    part = f"{file}.{os.getpid()}"
    with open(part, "wb") as stream:
        for data, shift in units:
            stream.write(struct.pack(">Ii", len(data), shift) + data)
    os.replace(part, file)  # two servers may start at once


def access_units(mount, index, cache):
    """The loop of a mount, from the cache folder or encoded now. `index` chooses its look."""
    look = look_of(mount, index)
    recipe = ("codec", "width", "height", "fps", "gop", "bframes", "pattern", "text")
    seen = {key: mount.get(key) for key in recipe}
    key = hashlib.sha256(json.dumps([RECIPE, SECONDS, look, seen]).encode()).hexdigest()[:20]
    file = os.path.join(cache, f"{key}.units")
    if os.path.exists(file):
        return _read(file)
    units = _encode(mount, look)
    _write(file, units)
    return units
