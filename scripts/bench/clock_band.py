"""The clock in the picture: a row of black and white blocks. Its reader is band.mjs.

24 bits of milliseconds on the monotonic clock, then 8 bits of CRC, so that a picture that is half
painted, covered or blurred is recognised as unreadable. Measures are in pixels of a 640×360
picture: below the frame that a selected tile has, above the words of its state.
"""

LEFT, TOP, BLOCK, HEIGHT, BITS = 32, 16, 18, 40, 32
BLACK, WHITE, GREY = 16, 235, 126


def crc8(value):
    crc = 0xFF
    for shift in (16, 8, 0):
        crc ^= value >> shift & 0xFF
        for _ in range(8):
            crc = (crc << 1 ^ 0x07) & 0xFF if crc & 0x80 else crc << 1
    return crc


class Band:
    """Draws into I420 pictures of one size, which must be 640 by 360 or a multiple."""

    def __init__(self, width, height):
        self.scale = width // 640
        if (width, height) != (640 * self.scale, 360 * self.scale):
            raise ValueError("the picture must be a multiple of 640×360")
        self.width, self.height = width, height
        self.black = bytes([BLACK]) * (BLOCK * self.scale)
        self.white = bytes([WHITE]) * (BLOCK * self.scale)
        self.margin = bytes([GREY]) * (LEFT * self.scale)

    def draw(self, picture, milliseconds):
        """`picture`: a bytearray, changed in place."""
        code = milliseconds % (1 << 24)
        word = code << 8 | crc8(code)
        blocks = [self.white if word >> bit & 1 else self.black for bit in range(BITS - 1, -1, -1)]
        line = self.margin + b"".join(blocks) + self.margin
        top, height = TOP * self.scale, HEIGHT * self.scale
        picture[top * self.width : (top + height) * self.width] = line * height
        self._without_colour(picture, top // 2, height // 2)

    def _without_colour(self, picture, top, height):
        plane = self.width * self.height
        half = self.width // 2
        for at in (plane, plane + plane // 4):
            picture[at + top * half : at + (top + height) * half] = b"\x80" * (height * half)
