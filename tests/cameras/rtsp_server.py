"""Real RTSP cameras on loopback, for tests: GStreamer's RTSP server over pre-encoded loops.

First line of stdin: {"port": 0, "cache": DIR, "mounts": [{"path", "codec", "width", "height",
"fps", "gop"?, "user"?, "password"?, "pattern"?, "text"?}]}. Answer: {"ready": true, "port": N}.
Then a command a line, answered in order: {"cmd": "freeze"|"resume", "path"} or
{"cmd": "password", "path", "password"}. Ends when stdin ends.
"""

import json
import os
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

sys.dont_write_bytecode = True  # keeps the source folder clean
from encoded_loop import CAPS, access_units  # noqa: E402

PAYLOADERS = {"h264": "rtph264pay", "h265": "rtph265pay", "mjpeg": "rtpjpegpay"}
ANONYMOUS = "anonymous"


class Camera:
    """A mount. Its time runs on with no viewer, as a real camera's does."""

    def __init__(self, mount, units):
        self.mount = mount
        self.units = units
        self.frame = 0
        self.frozen = False
        self.viewers = []  # one, since the media is shared; two for a moment at a change-over
        self.lock = threading.Lock()

    def add(self, media):
        source = media.get_element().get_by_name("frames")
        viewer = {"source": source, "first": None}
        with self.lock:
            self.viewers.append(viewer)
        media.connect("unprepared", lambda _: self.remove(viewer))

    def remove(self, viewer):
        with self.lock:
            self.viewers = [other for other in self.viewers if other is not viewer]

    def freeze(self, frozen):
        with self.lock:
            self.frozen = frozen
            for viewer in self.viewers:
                viewer["first"] = None  # go on with a keyframe: frames were left out

    def tick(self):
        with self.lock:
            if not self.frozen:
                for viewer in self.viewers:
                    self._push(viewer)
            self.frame += 1

    def _push(self, viewer):
        source = viewer["source"]
        clock = source.get_clock()
        if clock is None:  # the pipeline is not playing yet
            return
        if viewer["first"] is None:
            viewer["first"] = self.frame
            viewer["start"] = clock.get_time() - source.get_base_time()
        sent = self.frame - viewer["first"]
        keyframe = viewer["first"] - viewer["first"] % self.mount["gop"]
        buffer = Gst.Buffer.new_wrapped(self.units[(keyframe + sent) % len(self.units)])
        buffer.pts = viewer["start"] + sent * Gst.SECOND // self.mount["fps"]
        buffer.duration = Gst.SECOND // self.mount["fps"]
        source.emit("push-buffer", buffer)


def feed(cameras):
    """Runs in a thread of its own: the main loop may be waiting for a first frame (preroll)."""
    start = time.monotonic()

    def due(camera):
        return start + camera.frame / camera.mount["fps"]

    while True:
        camera = min(cameras, key=due)
        time.sleep(max(0, due(camera) - time.monotonic()))
        camera.tick()


def factory_for(camera):
    codec, width, height = (camera.mount[key] for key in ("codec", "width", "height"))
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(
        f"( appsrc name=frames is-live=true format=time max-buffers=30 leaky-type=downstream"
        f" caps={CAPS[codec]},width={width},height={height} ! {PAYLOADERS[codec]} name=pay0 pt=96 )"
    )
    factory.set_shared(True)
    role = role_of(camera.mount)
    factory.add_role_from_structure(permissions(role, True))
    if role != ANONYMOUS:  # may look but not play: that is what makes the server answer 401
        factory.add_role_from_structure(permissions(ANONYMOUS, False))
    factory.connect("media-configure", lambda _, media: camera.add(media))
    return factory


def role_of(mount):
    """A user may hold any character, the name of a role may not."""
    user = mount.get("user")
    return "user-" + user.encode().hex() if user else ANONYMOUS


def permissions(role, play):
    structure = Gst.Structure.new_empty(role)
    structure.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, True)
    structure.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, play)
    return structure


def token(role):
    made = GstRtspServer.RTSPToken()
    made.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, role)
    return made


def authentication(mounts):
    auth = GstRtspServer.RTSPAuth()
    auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
    auth.set_default_token(token(ANONYMOUS))
    passwords = {}
    for mount in mounts:
        user = mount.get("user")
        if user and passwords.setdefault(user, mount["password"]) != mount["password"]:
            raise ValueError(f"{mount['path']}: the server keeps one password a user: {user}")
        if user:
            set_password(auth, mount, mount["password"])
    return auth


def set_password(auth, mount, password):
    auth.add_digest(mount["user"], password, token(role_of(mount)))


def serve(config, cameras, auth):
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(str(config.get("port", 0)))
    server.set_auth(auth)
    # A thread a client: a viewer that waits for a frozen camera must not hold up the others.
    pool = GstRtspServer.RTSPThreadPool()
    pool.set_max_threads(-1)
    server.set_thread_pool(pool)
    for camera in cameras.values():
        server.get_mount_points().add_factory(camera.mount["path"], factory_for(camera))
    if not server.attach(None):
        raise OSError(f"port {config.get('port')} cannot be bound")
    return server


def obey(command, cameras, auth):
    camera = cameras[command["path"]]
    if command["cmd"] == "password":
        set_password(auth, camera.mount, command["password"])
    elif command["cmd"] in ("freeze", "resume"):
        camera.freeze(command["cmd"] == "freeze")
    else:
        raise ValueError(f"unknown command {command['cmd']}")


def listen(cameras, auth):
    for line in sys.stdin:
        try:
            obey(json.loads(line), cameras, auth)
            say({"done": True})
        except (KeyError, ValueError) as error:
            say({"error": repr(error)})
    os._exit(0)  # the parent is gone or wants no more


def say(message):
    print(json.dumps(message), flush=True)


def main():
    Gst.init(None)
    config = json.loads(sys.stdin.readline())
    auth = authentication(config["mounts"])
    cameras = {}
    # Before the encoding, so that a parent which dies meanwhile ends this process too.
    threading.Thread(target=listen, args=(cameras, auth), daemon=True).start()
    for index, given in enumerate(config["mounts"]):
        mount = {"gop": given["fps"], "text": given["path"], **given}
        cameras[mount["path"]] = Camera(mount, access_units(mount, index, config["cache"]))
    server = serve(config, cameras, auth)
    threading.Thread(target=feed, args=(list(cameras.values()),), daemon=True).start()
    say({"ready": True, "port": server.get_bound_port()})
    GLib.MainLoop().run()


main()
