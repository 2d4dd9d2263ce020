"""A real receiver of RTSP on loopback, for tests: GStreamer's RTSP server in record mode.

First line of stdin: {"port": 0, "folder": DIR, "mounts": [{"path", "codec": "h264"|"h265"}],
"user"?, "password"?}. Answer: {"port": N}. Whatever is published to a path lies as it came, in
MPEG-TS, in a file of the folder that each publishing begins anew. Ends when stdin ends.
"""

import json
import os
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

ROLE = "publisher"
KEEP = (
    "( rtp{codec}depay name=depay0 ! {codec}parse config-interval=-1 ! mpegtsmux"
    " ! filesink location={file} sync=false buffer-mode=unbuffered )"
)


def factory_for(mount, folder):
    name = mount["path"].strip("/").replace("/", "_") + ".ts"
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(KEEP.format(codec=mount["codec"], file=os.path.join(folder, name)))
    factory.set_transport_mode(GstRtspServer.RTSPTransportMode.RECORD)
    factory.set_latency(50)
    role = Gst.Structure.new_empty(ROLE)
    role.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, True)
    role.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, True)
    factory.add_role_from_structure(role)
    return factory


def digest(user, password):
    auth = GstRtspServer.RTSPAuth()
    auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
    token = GstRtspServer.RTSPToken()
    token.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, ROLE)
    auth.add_digest(user, password, token)
    return auth


def serve(config):
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(str(config["port"]))
    pool = GstRtspServer.RTSPThreadPool()
    pool.set_max_threads(-1)
    server.set_thread_pool(pool)
    if config.get("user"):
        server.set_auth(digest(config["user"], config["password"]))
    for mount in config["mounts"]:
        server.get_mount_points().add_factory(mount["path"], factory_for(mount, config["folder"]))
    if not server.attach(None):
        raise OSError(f"port {config['port']} cannot be bound")
    return server


def main():
    Gst.init(None)
    server = serve(json.loads(sys.stdin.readline()))
    print(json.dumps({"port": server.get_bound_port()}), flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    GLib.MainLoop().run()


main()
