// How a picture stands: quarter turns clockwise in the two lowest bits, then 4 for mirrored.

/** Whether width and height change places. */
export function quarter(turn: i32): bool {
  return (turn & 1) != 0
}

/** Columns and lines that are copied together: what is read lies in the cache for all of them. */
const BLOCK: i32 = 32

/** One plane of w × h bytes, turned, without room between its lines. */
export function turnPlane(
  from: usize, stride: i32, w: i32, h: i32, to: usize, turn: i32,
): void {
  const tw = quarter(turn) ? h : w, th = quarter(turn) ? w : h
  // Where the first byte of the turned plane comes from, and the way to its neighbours.
  let first = 0, right = 1, down = stride
  if ((turn & 3) == 1) {
    first = (h - 1) * stride
    right = -stride
    down = 1
  } else if ((turn & 3) == 2) {
    first = (h - 1) * stride + w - 1
    right = -1
    down = -stride
  } else if ((turn & 3) == 3) {
    first = w - 1
    right = stride
    down = -1
  }
  if ((turn & 4) != 0) {
    first += (tw - 1) * right
    right = -right
  }
  for (let y = 0; y < th; y += BLOCK) {
    for (let x = 0; x < tw; x += BLOCK) {
      const start = from + <usize>(first + x * right + y * down)
      copyBlock(start, right, down, to + <usize>(y * tw + x), tw, min(BLOCK, tw - x), min(BLOCK, th - y))
    }
  }
}

function copyBlock(from: usize, right: i32, down: i32, to: usize, stride: i32, w: i32, h: i32): void {
  for (let row = 0; row < h; row++) {
    let source = from + <usize>(row * down)
    const line = to + <usize>(row * stride)
    for (let i = 0; i < w; i++, source += <usize>right) store<u8>(line + i, load<u8>(source))
  }
}
