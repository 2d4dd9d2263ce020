"""Drags on an X display, as a hand does: pointer.py X1 Y1 X2 Y2. The button goes down at the first
place, the pointer moves in steps, the button goes up at the second."""

import ctypes
import sys
import time

STEPS, PAUSE = 16, 0.04

x11 = ctypes.CDLL("libX11.so.6")
xtst = ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x11.XOpenDisplay(None))
if not display:
    sys.exit("no display")

x1, y1, x2, y2 = map(int, sys.argv[1:])


def move(x, y):
    xtst.XTestFakeMotionEvent(display, -1, x, y, ctypes.c_ulong(0))
    x11.XSync(display, 0)
    time.sleep(PAUSE)


def press(down):
    xtst.XTestFakeButtonEvent(display, 1, down, ctypes.c_ulong(0))
    x11.XSync(display, 0)
    time.sleep(0.2)


move(x1, y1)
press(1)
for step in range(1, STEPS + 1):
    move(x1 + (x2 - x1) * step // STEPS, y1 + (y2 - y1) * step // STEPS)
# Once more in place: the last step may have been what told the window of the drag.
move(x2 + 2, y2)
time.sleep(0.3)
press(0)
