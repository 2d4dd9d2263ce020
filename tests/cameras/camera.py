"""A camera of the tests: its loop, its clock, and the media that it sends into."""

import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import Gst, GstRtspServer  # noqa: E402

from encoded_loop import CAPS, access_units  # noqa: E402
from sound import RATE, second_of  # noqa: E402

PAYLOADERS = {"h264": "rtph264pay", "h265": "rtph265pay", "mjpeg": "rtpjpegpay"}

# G.711, as most cameras speak. Sent with the pictures, since PLAY is refused (503) as long as one
# of a media's tracks has no first buffer.
AUDIO = (
    " appsrc name=sound is-live=true format=time caps=audio/x-alaw,rate=8000,channels=1"
    " ! rtppcmapay name=pay1 pt=97"
)


def with_defaults(mount):
    return {"gop": mount["fps"], "text": mount["path"], "bframes": 0, "audio": False, "tone": 0, **mount}


class Camera:
    """Its time runs on with no viewer, as a real camera's does."""

    def __init__(self, mount, index, cache):
        self.index = index
        self.cache = cache
        self.frame = 0
        self.frozen = False
        self.muted = False
        self.due = 0.0  # when the next frame comes, on the clock of `feed`
        self.viewers = []  # one, since the media is shared; two for a moment at a change-over
        self.lock = threading.Lock()
        self.load(mount)

    def load(self, mount):
        """Films something else from the next frame on; a viewer goes on with a keyframe of it."""
        mount = with_defaults(mount)
        units = access_units(mount, self.index, self.cache)
        with self.lock:
            self.mount, self.units = mount, units
            self.second = second_of(mount["tone"])
            self._from_keyframe()

    def add(self, media):
        element = media.get_element()
        tracks = [element.get_by_name(name) for name in ("frames", "sound")]
        viewer = {"frames": tracks[0], "sound": tracks[1], "next": None}
        with self.lock:
            self.viewers.append(viewer)
        media.connect("unprepared", lambda _: self.remove(viewer))

    def remove(self, viewer):
        with self.lock:
            self.viewers = [other for other in self.viewers if other is not viewer]

    def leave(self):
        """Viewers of now stay connected and hear nothing any more."""
        with self.lock:
            self.viewers = []

    def freeze(self, frozen):
        with self.lock:
            self.frozen = frozen
            self._from_keyframe()  # frames were left out

    def mute(self, muted):
        with self.lock:
            self.muted = muted

    def _from_keyframe(self):
        for viewer in self.viewers:
            viewer["next"] = None

    def tick(self):
        with self.lock:
            if not self.frozen:
                for viewer in self.viewers:
                    self._push(viewer)
            self.frame += 1
            self.due += 1 / self.mount["fps"]

    def _push(self, viewer):
        frames, sound = viewer["frames"], viewer["sound"]
        clock = frames.get_clock()
        if clock is None:  # the pipeline is not playing yet
            return
        if viewer["next"] is None:
            viewer["next"] = self.frame - self.frame % self.mount["gop"]
            viewer["pts"] = clock.get_time() - frames.get_base_time()
        unit = self.units[viewer["next"] % len(self.units)]
        length = Gst.SECOND // self.mount["fps"]
        if sound and not self.muted:
            sound.emit("push-buffer", _buffer(self._sound(), viewer["pts"], length))
        shown = max(0, viewer["pts"] + unit.shift * length)
        frames.emit("push-buffer", _buffer(unit.data, shown, length))
        viewer["next"] += 1
        viewer["pts"] += length

    def _sound(self):
        """As long as a frame, without a drift."""
        begin, end = (RATE * (self.frame + i) // self.mount["fps"] for i in (0, 1))
        start = begin % RATE
        return (self.second + self.second)[start : start + end - begin]


def _buffer(data, pts, duration):
    buffer = Gst.Buffer.new_wrapped(data)
    buffer.pts = pts
    buffer.duration = duration
    return buffer


def feed(cameras):
    """Runs in a thread of its own: the main loop may be waiting for a first frame (preroll)."""
    start = time.monotonic()
    while True:
        camera = min(cameras, key=lambda each: each.due)
        time.sleep(max(0, start + camera.due - time.monotonic()))
        camera.tick()


def factory_for(camera, roles):
    """Makes the media of new connections; it has to be made anew when codec or tracks change."""
    codec, width, height = (camera.mount[key] for key in ("codec", "width", "height"))
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(
        "( appsrc name=frames is-live=true format=time max-buffers=30 leaky-type=downstream"
        f" caps={CAPS[codec]},width={width},height={height} ! {PAYLOADERS[codec]} name=pay0 pt=96"
        f"{AUDIO if camera.mount['audio'] else ''} )"
    )
    factory.set_shared(True)
    for role in roles:
        factory.add_role_from_structure(role)
    factory.connect("media-configure", lambda _, media: camera.add(media))
    return factory
