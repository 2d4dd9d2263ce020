"""What the cameras of the tests hear: G.711 A-law at 8000 samples a second, as most of them speak."""

import math

RATE = 8000
SILENCE = b"\xd5"


def _alaw(sample):
    """One sample of -4095 to 4095 (ITU-T G.711, table 1a)."""
    size = abs(sample)
    segment = max(0, size.bit_length() - 5)
    mantissa = size >> max(1, segment) & 15
    return ((0x80 if sample >= 0 else 0) | segment << 4 | mantissa) ^ 0x55


def second_of(tone):
    """A second of a tone of so many Hz, whole waves of it; without one, of silence."""
    if not tone:
        return SILENCE * RATE
    wave = (math.sin(2 * math.pi * tone * i / RATE) for i in range(RATE))
    return bytes(_alaw(round(2000 * each)) for each in wave)
