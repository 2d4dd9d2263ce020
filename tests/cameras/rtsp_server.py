"""Real RTSP cameras on loopback, for tests: GStreamer's RTSP server over pre-encoded loops.

First line of stdin: {"port": 0, "cache": DIR, "address"?, "mounts": [{"path", "codec", "width", "height",
"fps", "gop"?, "bframes"?, "audio"?, "tone"?, "user"?, "password"?, "pattern"?, "text"?}]}.
Answer: {"ready": true, "port": N}. Then a command a line, answered in order, each with "cmd" and
"path": "freeze", "resume", "mute", "unmute", "password" with "password", "change" with "change"
(some of a mount's fields). Ends when stdin ends.
"""

import json
import os
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

sys.dont_write_bytecode = True  # keeps the source folder clean
from access import authentication, roles_of, set_password  # noqa: E402
from camera import Camera, factory_for, feed  # noqa: E402


class Site:
    """The cameras behind one port."""

    def __init__(self, config):
        self.auth = authentication(config["mounts"])
        self.server = GstRtspServer.RTSPServer()
        self.server.set_address(config.get("address", "127.0.0.1"))
        self.server.set_service(str(config.get("port", 0)))
        self.server.set_auth(self.auth)
        # A thread a client: a viewer that waits for a frozen camera must not hold up the others.
        pool = GstRtspServer.RTSPThreadPool()
        pool.set_max_threads(-1)
        self.server.set_thread_pool(pool)
        self.cameras = {}

    def film(self, config):
        for index, mount in enumerate(config["mounts"]):
            self.cameras[mount["path"]] = Camera(mount, index, config["cache"])
        for camera in self.cameras.values():
            self.offer(camera)

    def offer(self, camera):
        factory = factory_for(camera, roles_of(camera.mount))
        self.server.get_mount_points().add_factory(camera.mount["path"], factory)

    def open(self):
        if not self.server.attach(None):
            raise OSError(f"port {self.server.get_service()} cannot be bound")
        return self.server.get_bound_port()

    def obey(self, command):
        camera, verb = self.cameras[command["path"]], command["cmd"]
        if verb == "password":
            set_password(self.auth, camera.mount, command["password"])
        elif verb in ("freeze", "resume"):
            camera.freeze(verb == "freeze")
        elif verb in ("mute", "unmute"):
            camera.mute(verb == "mute")
        elif verb == "change":
            self.change(camera, command["change"])
        else:
            raise ValueError(f"unknown command {verb}")

    def change(self, camera, change):
        """In mid-stream while codec and tracks stay; else old viewers get nothing any more."""
        before = camera.mount
        camera.load({**before, **change})
        if any(camera.mount[key] != before[key] for key in ("codec", "audio")):
            camera.leave()
        self.offer(camera)


def listen(site):
    for line in sys.stdin:
        try:
            site.obey(json.loads(line))
            say({"done": True})
        except (KeyError, ValueError) as error:
            say({"error": repr(error)})
    os._exit(0)  # the parent is gone or wants no more


def say(message):
    print(json.dumps(message), flush=True)


def main():
    Gst.init(None)
    config = json.loads(sys.stdin.readline())
    site = Site(config)
    # Before the encoding, so that a parent which dies meanwhile ends this process too.
    threading.Thread(target=listen, args=(site,), daemon=True).start()
    site.film(config)
    port = site.open()
    threading.Thread(target=feed, args=(list(site.cameras.values()),), daemon=True).start()
    say({"ready": True, "port": port})
    GLib.MainLoop().run()


main()
