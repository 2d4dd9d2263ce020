"""What the cameras of the tests film: descriptions of GStreamer pipelines, without a frame of it."""

import colorsys
from html import escape

# Sensor noise: snow, mixed in at this share. The picture's detail stays, no two frames are alike.
NOISE = 0.04

# With "still" (one frame for ever, the clock in it too) what a camera's health is judged by: black,
# a covered lens, a quiet room at night. Every other name is a pattern of videotestsrc.
SCENES = {
    "black": "pattern=black",
    "covered": "pattern=solid-color foreground-color=0xff303030",
    "night": "pattern=smpte75",
}


def _quote(text):
    """For textoverlay, which reads markup, inside a pipeline's description."""
    return '"' + escape(text).replace("\\", "\\\\") + '"'


# How the ball goes: it never leaves the middle, where movement is looked for; "wavy" goes all over.
BALLS = {None: "hsweep", "still": "hsweep", "wavy": "wavy"}


def _ball(index, motion):
    red, green, blue = (int(255 * part) for part in colorsys.hsv_to_rgb(index * 0.618 % 1, 0.6, 0.5))
    return f"pattern=ball motion={motion} background-color=0xff{red:02x}{green:02x}{blue:02x}"


def look_of(mount, index):
    """A ball over a colour of its own; a pattern that was asked for scrolls instead."""
    pattern = mount.get("pattern")
    if pattern in BALLS:
        return _ball(index, BALLS[pattern])
    return SCENES.get(pattern) or f"pattern={pattern} horizontal-speed=4"


def _caps(mount):
    return (
        f"video/x-raw,format=I420,width={mount['width']},height={mount['height']},"
        f"framerate={mount['fps']}/1"
    )


def _overlay(mount, clock=True):
    size = max(10, mount["height"] // 12)
    style = f'font-desc="Sans Bold {size}" shaded-background=true'
    text = f" ! textoverlay {style} valignment=top halignment=left text={_quote(mount['text'])}"
    return text + (f" ! timeoverlay {style} valignment=bottom halignment=right" if clock else "")


def _noisy(mount, frames, look, after=""):
    """A scene with snow over it. Nothing moves in it, and no pixel stays."""
    caps = _caps(mount)
    return (
        f"videotestsrc num-buffers={frames} pattern=snow ! {caps} ! mix.sink_1"
        f" videotestsrc num-buffers={frames} {look} ! {caps}{after} ! mix.sink_0"
        " compositor name=mix sink_0::zorder=0 sink_1::zorder=1"
        f" sink_1::alpha={NOISE} ! videoconvert ! {caps}"
    )


def source_of(mount, frames, look):
    """The part of a pipeline that makes `frames` raw pictures."""
    pattern = mount.get("pattern")
    plain = f"videotestsrc num-buffers={frames} {look} ! {_caps(mount)}"
    if pattern == "still":
        one = f"videotestsrc num-buffers=1 {look} ! {_caps(mount)}"
        return f"{one}{_overlay(mount)} ! imagefreeze num-buffers={frames} ! {_caps(mount)}"
    if pattern == "black":
        return plain
    if pattern == "covered":
        return _noisy(mount, frames, look)
    if pattern == "night":
        dim = f" ! videobalance saturation=0.1 brightness=-0.25{_overlay(mount, clock=False)}"
        return _noisy(mount, frames, look, dim)
    return plain + _overlay(mount)
