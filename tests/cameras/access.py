"""Who may see which camera: Digest authentication for GStreamer's RTSP server."""

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import Gst, GstRtsp, GstRtspServer  # noqa: E402

ANONYMOUS = "anonymous"


def authentication(mounts):
    auth = GstRtspServer.RTSPAuth()
    auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
    auth.set_default_token(_token(ANONYMOUS))
    passwords = {}
    for mount in mounts:
        user = mount.get("user")
        if user and passwords.setdefault(user, mount["password"]) != mount["password"]:
            raise ValueError(f"{mount['path']}: the server keeps one password a user: {user}")
        if user:
            set_password(auth, mount, mount["password"])
    return auth


def set_password(auth, mount, password):
    auth.add_digest(mount["user"], password, _token(_role_of(mount)))


def roles_of(mount):
    """Who may do what with a mount's media."""
    role = _role_of(mount)
    roles = [_permissions(role, True)]
    if role != ANONYMOUS:  # may look but not play: that is what makes the server answer 401
        roles.append(_permissions(ANONYMOUS, False))
    return roles


def _role_of(mount):
    """A user may hold any character, the name of a role may not."""
    user = mount.get("user")
    return "user-" + user.encode().hex() if user else ANONYMOUS


def _permissions(role, play):
    structure = Gst.Structure.new_empty(role)
    structure.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, True)
    structure.set_value(GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, play)
    return structure


def _token(role):
    made = GstRtspServer.RTSPToken()
    made.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, role)
    return made
