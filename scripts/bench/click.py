"""Real clicks on an X display. A line "x y" on stdin moves the pointer there, a line "x y click"
clicks as well; the answer is the monotonic time in seconds at which the server had it."""

import ctypes
import signal
import sys
import time

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches us too, and needs no words

x11 = ctypes.CDLL("libX11.so.6")
xtst = ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x11.XOpenDisplay(None))
if not display:
    sys.exit("no display")

for line in sys.stdin:
    x, y, *click = line.split()
    xtst.XTestFakeMotionEvent(display, -1, int(x), int(y), ctypes.c_ulong(0))
    x11.XSync(display, 0)
    at = time.monotonic()
    if click:
        xtst.XTestFakeButtonEvent(display, 1, 1, ctypes.c_ulong(0))
        xtst.XTestFakeButtonEvent(display, 1, 0, ctypes.c_ulong(0))
        x11.XFlush(display)
    print(at, flush=True)
