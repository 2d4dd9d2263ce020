"""Live RTSP cameras that carry their clock in the picture, for the bench.

First line of stdin: {"frames": FILE of raw I420, "width", "height", "fps", "kbps", "encoders",
"mounts"}. Answer: {"port": N, "start": monotonic seconds at which encoder 0 began}. The mounts are
/cam1 to /camN; mount i gets what encoder i % encoders makes, so encoding costs the same for one
camera and for sixty-four. Ends when stdin ends.
"""

import json
import os
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

sys.dont_write_bytecode = True  # keeps the source folder clean
from clock_band import Band  # noqa: E402

CAPS = "video/x-h264,stream-format=byte-stream,alignment=au,profile=baseline"
SHARED = Gst.BufferCopyFlags.FLAGS | Gst.BufferCopyFlags.MEMORY
#: Real cameras are other machines: what watches them must not slow them down.
PRIORITY = -10


class Encoder:
    """One live picture, encoded once, handed to all its viewers."""

    def __init__(self, config):
        fps, gop = config["fps"], config["fps"]
        raw = f"video/x-raw,format=I420,width={config['width']},height={config['height']}"
        self.pipeline = Gst.parse_launch(
            f"appsrc name=in is-live=true format=time caps={raw},framerate={fps}/1"
            f" ! x264enc tune=zerolatency speed-preset=ultrafast threads=1 key-int-max={gop}"
            f" bitrate={config['kbps']} ! {CAPS} ! appsink name=out sync=false emit-signals=true"
        )
        self.source = self.pipeline.get_by_name("in")
        self.pipeline.get_by_name("out").connect("new-sample", self._encoded)
        self.pipeline.set_state(Gst.State.PLAYING)
        self.viewers = []
        self.lock = threading.Lock()

    def push(self, picture, captured):
        buffer = Gst.Buffer.new_wrapped(picture)
        buffer.pts = captured
        self.source.emit("push-buffer", buffer)

    def add(self, media):
        viewer = {"source": media.get_element().get_by_name("frames"), "begun": False}
        with self.lock:
            self.viewers.append(viewer)
        media.connect("unprepared", lambda _: self._remove(viewer))

    def _remove(self, viewer):
        with self.lock:
            self.viewers = [other for other in self.viewers if other is not viewer]

    def _encoded(self, sink):
        sample = sink.emit("pull-sample")
        unit = sample.get_buffer()
        # x264enc shifts timestamps by a thousand hours, and the segment with them.
        captured = sample.get_segment().to_running_time(Gst.Format.TIME, unit.pts)
        keyframe = not unit.has_flags(Gst.BufferFlags.DELTA_UNIT)
        with self.lock:
            for viewer in self.viewers:
                self._send(viewer, unit, captured, keyframe)
        return Gst.FlowReturn.OK

    def _send(self, viewer, unit, captured, keyframe):
        source = viewer["source"]
        if source.get_clock() is None or not (keyframe or viewer["begun"]):
            return
        viewer["begun"] = True
        # Not .copy(), which for a boxed type is the same buffer with one more owner.
        copy = unit.copy_region(SHARED, 0, unit.get_size())  # shares the bytes
        copy.pts = copy.dts = max(0, captured - source.get_base_time())
        source.emit("push-buffer", copy)


def film(config, encoders, start):
    """Draws the clock into each picture right before it is encoded. A thread of its own: the main
    loop may be waiting for a first frame (preroll)."""
    size = config["width"] * config["height"] * 3 // 2
    with open(config["frames"], "rb") as file:
        scene = file.read()
    frames = len(scene) // size
    band = Band(config["width"], config["height"])
    taken = [0] * len(encoders)

    def due(index):
        # A quarter of a second apart: neither frames nor keyframes of all cameras come at once.
        return start + index / len(encoders) + taken[index] / config["fps"]

    while True:
        index = min(range(len(encoders)), key=due)
        time.sleep(max(0, due(index) - time.monotonic()))
        at = (taken[index] + index * frames // len(encoders)) % frames * size
        picture = bytearray(scene[at : at + size])
        captured = time.monotonic_ns()
        band.draw(picture, captured // 1_000_000)
        encoders[index].push(bytes(picture), captured)
        taken[index] += 1


def factory_for(encoder):
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(
        f"( appsrc name=frames is-live=true format=time max-buffers=30 leaky-type=downstream"
        f" caps={CAPS} ! rtph264pay config-interval=-1 name=pay0 pt=96 )"
    )
    factory.set_shared(True)
    factory.set_clock(Gst.SystemClock.obtain())  # the monotonic one, on which pictures are captured
    factory.connect("media-configure", lambda _, media: encoder.add(media))
    return factory


def serve(config, encoders):
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    pool = GstRtspServer.RTSPThreadPool()
    pool.set_max_threads(-1)  # a viewer that waits for its first frame must not hold up the others
    server.set_thread_pool(pool)
    for mount in range(config["mounts"]):
        factory = factory_for(encoders[mount % len(encoders)])
        server.get_mount_points().add_factory(f"/cam{mount + 1}", factory)
    if not server.attach(None):
        raise OSError("no port can be bound")
    return server


def end_with_parent():
    for _ in sys.stdin:
        pass
    os._exit(0)


def main():
    if os.getuid() == 0:
        os.nice(PRIORITY)
    sys.setswitchinterval(0.0005)  # no thread waits long for another's Python
    Gst.init(None)
    config = json.loads(sys.stdin.readline())
    threading.Thread(target=end_with_parent, daemon=True).start()
    encoders = [Encoder(config) for _ in range(config["encoders"])]
    server = serve(config, encoders)
    start = time.monotonic() + 0.2
    threading.Thread(target=film, args=(config, encoders, start), daemon=True).start()
    print(json.dumps({"port": server.get_bound_port(), "start": start}), flush=True)
    GLib.MainLoop().run()


main()
