"""One short moving picture, encoded once and kept as a list of access units.

A camera of the tests costs no encoder while it runs: its units are pushed again and again.
"""

import colorsys
import hashlib
import json
import os
import struct
from html import escape

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst  # noqa: E402

SECONDS = 10
RECIPE = 1  # part of the cache key: raise it when the picture or an encoder's settings change

CAPS = {
    "h264": "video/x-h264,stream-format=byte-stream,alignment=au",
    "h265": "video/x-h265,stream-format=byte-stream,alignment=au",
    "mjpeg": "image/jpeg",
}

# Open GOPs and a second slice would both break a loop that is cut at its keyframes.
ENCODERS = {
    "h264": "x264enc speed-preset=ultrafast tune=zerolatency bframes=0 threads=1"
    " key-int-max={gop} bitrate={kbps} ! h264parse config-interval=-1",
    "h265": "x265enc speed-preset=ultrafast tune=zerolatency key-int-max={gop} bitrate={kbps}"
    ' option-string="bframes=0:open-gop=0:scenecut=0:min-keyint={gop}:log-level=none"'
    " ! h265parse config-interval=-1",
    "mjpeg": "jpegenc quality=60",
}


def _quote(text):
    """For textoverlay, which reads markup, inside a pipeline's description."""
    return '"' + escape(text).replace("\\", "\\\\") + '"'


def _frames(mount):
    """Frames in the loop: about SECONDS, a whole number of GOPs."""
    gop = mount["gop"]
    return -(-SECONDS * mount["fps"] // gop) * gop


def look_of(mount, index):
    """A ball over a colour of its own; a pattern that was asked for scrolls instead."""
    if mount.get("pattern"):
        return f"pattern={mount['pattern']} horizontal-speed=4"
    red, green, blue = (int(255 * part) for part in colorsys.hsv_to_rgb(index * 0.618 % 1, 0.6, 0.5))
    return f"pattern=ball background-color=0xff{red:02x}{green:02x}{blue:02x}"


def _pipeline(mount, look):
    kbps = max(64, mount["width"] * mount["height"] * mount["fps"] * 15 // 100_000)
    size = max(10, mount["height"] // 12)
    overlay = f'font-desc="Sans Bold {size}" shaded-background=true'
    return (
        f"videotestsrc num-buffers={_frames(mount)} {look}"
        f" ! video/x-raw,format=I420,width={mount['width']},height={mount['height']},"
        f"framerate={mount['fps']}/1"
        f" ! textoverlay {overlay} valignment=top halignment=left text={_quote(mount['text'])}"
        f" ! timeoverlay {overlay} valignment=bottom halignment=right"
        f" ! {ENCODERS[mount['codec']].format(gop=mount['gop'], kbps=kbps)}"
        f" ! {CAPS[mount['codec']]} ! appsink name=out sync=false max-buffers=4"
    )


def _encode(mount, look):
    pipeline = Gst.parse_launch(_pipeline(mount, look))
    sink = pipeline.get_by_name("out")
    pipeline.set_state(Gst.State.PLAYING)
    units = []
    while sample := sink.emit("pull-sample"):
        buffer = sample.get_buffer()
        units.append(buffer.extract_dup(0, buffer.get_size()))
    error = pipeline.get_bus().pop_filtered(Gst.MessageType.ERROR)
    pipeline.set_state(Gst.State.NULL)
    if error or len(units) != _frames(mount):
        reason = error.parse_error() if error else f"{len(units)} frames"
        raise RuntimeError(f"{mount['path']}: cannot encode: {reason}")
    return units


def _read(file):
    units = []
    with open(file, "rb") as stream:
        while head := stream.read(4):
            units.append(stream.read(struct.unpack(">I", head)[0]))
    return units


def _write(file, units):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    part = f"{file}.{os.getpid()}"
    with open(part, "wb") as stream:
        for unit in units:
            stream.write(struct.pack(">I", len(unit)) + unit)
    os.replace(part, file)  # two servers may start at once


def access_units(mount, index, cache):
    """The loop of a mount, from the cache folder or encoded now. `index` chooses its look."""
    look = look_of(mount, index)
    seen = {k: mount.get(k) for k in ("codec", "width", "height", "fps", "gop", "text")}
    key = hashlib.sha256(json.dumps([RECIPE, SECONDS, look, seen]).encode()).hexdigest()[:20]
    file = os.path.join(cache, f"{key}.units")
    if os.path.exists(file):
        return _read(file)
    units = _encode(mount, look)
    _write(file, units)
    return units
