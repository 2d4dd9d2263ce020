// AssemblyScript (see the build's configuration): the pixels of the wall where no GPU draws them.
// Scales one I420 picture into a place of the wall's RGBA picture. Everything lies in one memory.
import { quarter, turnPlane } from './turn'

/** A place for `size` bytes, for good; vector instructions may read 16 bytes beyond it. */
export function reserve(size: i32): usize {
  return heap.alloc(size + 32)
}

// Work places for one line of a picture at most 8192 pixels wide, and for halved planes.
const LINE: i32 = 8192
const blended: usize = heap.alloc(LINE + 32)
const lineY: usize = heap.alloc(LINE + 32)
const lineU: usize = heap.alloc(LINE + 32)
const lineV: usize = heap.alloc(LINE + 32)
let spare: usize = 0
let spareSize: i32 = 0

// How YUV becomes RGB, with six fractional bits: Y × gain + base, and the shares of U and V.
let base: i16 = 32 - 16 * 74
let gain: i16 = 74
let redV: i16 = 102
let greenU: i16 = 25
let greenV: i16 = 52
let blueU: i16 = 129

/** The matrix of a picture; `brightness` and `saturation` in 256ths, for a picture that is old. */
export function prepare(
  yOffset: i32, yGain: i32, rv: i32, gu: i32, gv: i32, bu: i32, brightness: i32, saturation: i32,
): void {
  gain = <i16>((yGain * brightness) >> 8)
  base = <i16>(32 - yOffset * ((yGain * brightness) >> 8)) // half of what is shifted out
  redV = <i16>((((rv * brightness) >> 8) * saturation) >> 8)
  greenU = <i16>((((gu * brightness) >> 8) * saturation) >> 8)
  greenV = <i16>((((gv * brightness) >> 8) * saturation) >> 8)
  blueU = <i16>((((bu * brightness) >> 8) * saturation) >> 8)
}

/** Fills a rectangle of the wall (`stride` in pixels) with one colour (ABGR). */
export function fill(wall: usize, stride: i32, x: i32, y: i32, w: i32, h: i32, abgr: u32): void {
  for (let row = y; row < y + h; row++) {
    let at = wall + ((<usize>(row * stride + x)) << 2)
    for (let i = 0; i < w; i++, at += 4) store<u32>(at, abgr)
  }
}

/**
 * Draws a picture of sw × sh pixels at (x, y) of the wall in w × h pixels. `py`, `pu`, `pv`: its
 * planes with `sy` and `sc` bytes a line. `turn`: see turn.as. `cx`, `cy`, `cw`, `ch`: the part of
 * the turned picture that is shown, in 65536ths of a pixel; `cw` 0 for all of it.
 */
export function draw(
  py: usize, pu: usize, pv: usize, sy: i32, sc: i32, sw: i32, sh: i32,
  wall: usize, stride: i32, x: i32, y: i32, w: i32, h: i32,
  turn: i32, cx: i32, cy: i32, cw: i32, ch: i32,
): void {
  let half: usize = halves(sw, sh)
  const whole = cw == 0
  const lies = quarter(turn)
  const tw = lies ? h : w, th = lies ? w : h
  // Pictures far larger than their place are halved first: a mean of all pixels, not a few of them.
  while (
    (whole ? sw : (lies ? ch : cw) >> 16) >= 2 * tw && (whole ? sh : (lies ? cw : ch) >> 16) >= 2 * th &&
    sw >= 64 && sh >= 64
  ) {
    const nw = sw >> 1, nh = sh >> 1, nc = (nw + 1) >> 1, nch = (nh + 1) >> 1
    const colW = min(nc, ((sw + 1) >> 1) >> 1), colH = min(nch, ((sh + 1) >> 1) >> 1)
    const u = half + <usize>(nw * nh) + 32
    const v = u + <usize>(nc * nch) + 32
    halve(py, sy, nw, nh, half)
    halve(pu, sc, colW, colH, u)
    halve(pv, sc, colW, colH, v)
    py = half
    pu = u
    pv = v
    sy = nw
    sc = colW
    half = v + <usize>(nc * nch) + 32
    sw = nw & ~1
    sh = nh & ~1
    cx >>= 1
    cy >>= 1
    cw >>= 1
    ch >>= 1
  }
  if (turn != 0) {
    const size = <usize>(sw * sh) + 32
    const to = turnedPlanes(sw * sh)
    turnPlane(py, sy, sw, sh, to, turn)
    turnPlane(pu, sc, sw >> 1, sh >> 1, to + size, turn)
    turnPlane(pv, sc, sw >> 1, sh >> 1, to + size + size / 4, turn)
    py = to
    pu = to + size
    pv = to + size + size / 4
    const width = lies ? sh : sw
    sh = lies ? sw : sh
    sw = width
    sy = sw
    sc = sw >> 1
  }
  if (whole) {
    cw = sw << 16
    ch = sh << 16
  }
  const to = wall + ((<usize>(y * stride + x)) << 2)
  scale(py, pu, pv, sy, sc, sw, sh, to, stride, w, h, cx, cy, cw, ch)
}

let turned: usize = 0
let turnedSize: i32 = 0

/** Room for the planes of a turned picture of so many pixels. */
function turnedPlanes(pixels: i32): usize {
  const size = pixels + (pixels >> 1) + 128
  if (size > turnedSize) {
    turned = heap.alloc(size)
    turnedSize = size
  }
  return turned
}

/** Room for every halving of a picture of this size: together less than itself. */
function halves(sw: i32, sh: i32): usize {
  const size = sw * sh + 1024
  if (size > spareSize) {
    spare = heap.alloc(size)
    spareSize = size
  }
  return spare
}

/** The mean of each 2 × 2 pixels. */
function halve(from: usize, stride: i32, w: i32, h: i32, to: usize): void {
  const two = i16x8.splat(2)
  for (let row = 0; row < h; row++) {
    const a = from + <usize>(2 * row * stride)
    const b = a + <usize>stride
    const out = to + <usize>(row * w)
    let i = 0
    for (; i + 8 <= w; i += 8) {
      const sum = i16x8.add(
        i16x8.extadd_pairwise_i8x16_u(v128.load(a + 2 * i)),
        i16x8.extadd_pairwise_i8x16_u(v128.load(b + 2 * i)),
      )
      const mean = i16x8.shr_u(i16x8.add(sum, two), 2)
      v128.store64_lane(out + i, i8x16.narrow_i16x8_u(mean, mean), 0)
    }
    for (; i < w; i++) {
      const sum =
        <i32>load<u8>(a + 2 * i) + <i32>load<u8>(a + 2 * i + 1) +
        <i32>load<u8>(b + 2 * i) + <i32>load<u8>(b + 2 * i + 1)
      store<u8>(out + i, <u8>((sum + 2) >> 2))
    }
  }
}

function scale(
  py: usize, pu: usize, pv: usize, sy: i32, sc: i32, sw: i32, sh: i32,
  to: usize, stride: i32, w: i32, h: i32, cx: i32, cy: i32, cw: i32, ch: i32,
): void {
  const sw2 = sw >> 1, sh2 = sh >> 1, half = (w + 1) >> 1
  const cx2 = cx >> 1, cy2 = cy >> 1, cw2 = cw >> 1, ch2 = ch >> 1
  for (let row = 0; row < h; row++) {
    line(py, sy, sw, sh, row, h, cy, ch, lineY, w, cx, cw)
    // Colour is half as fine as light in the source: every second line will do.
    if ((row & 1) == 0) {
      line(pu, sc, sw2, sh2, row, h, cy2, ch2, lineU, half, cx2, cw2)
      line(pv, sc, sw2, sh2, row, h, cy2, ch2, lineV, half, cx2, cw2)
    }
    convert(to + ((<usize>(row * stride)) << 2), w)
  }
}

/** Line `row` of `rows`, as `w` pixels: a blend of the four nearest ones. */
function line(
  from: usize, stride: i32, sw: i32, sh: i32, row: i32, rows: i32, cy: i32, ch: i32,
  to: usize, w: i32, cx: i32, cw: i32,
): void {
  const step = ch / rows
  const at = max(0, min((sh - 1) << 16, cy + row * step + (step >> 1) - 0x8000))
  // To a quarter of a line: means of bytes are cheap, and finer shares are not seen.
  const quarters = (at + 0x2000) >> 14
  const above = from + <usize>((quarters >> 2) * stride)
  const below = above + <usize>stride
  const share = quarters & 3
  if (share == 1) mostly(above, below, sw)
  else if (share == 2) mean(above, below, sw)
  else if (share == 3) mostly(below, above, sw)
  const source = share == 0 ? above : blended
  if (cw >> 16 < 2 * w) eights(source, sw, to, w, cx, cw)
  else singles(source, sw, to, w, cx, cw)
}

/** The mean of two lines. */
function mean(a: usize, b: usize, w: i32): void {
  for (let i = 0; i < w; i += 16) {
    v128.store(blended + i, i8x16.avgr_u(v128.load(a + i), v128.load(b + i)))
  }
}

/** Three quarters of a line, one of the other. */
function mostly(a: usize, b: usize, w: i32): void {
  for (let i = 0; i < w; i += 16) {
    const more = v128.load(a + i)
    v128.store(blended + i, i8x16.avgr_u(more, i8x16.avgr_u(more, v128.load(b + i))))
  }
}

function singles(from: usize, sw: i32, to: usize, w: i32, cx: i32, cw: i32): void {
  const step = cw / w
  const last = (sw - 1) << 16
  let pos = cx + (step >> 1) - 0x8000
  for (let i = 0; i < w; i++, pos += step) {
    const p = max(0, min(last, pos))
    const a = from + <usize>(p >> 16)
    const share = (p >> 8) & 255
    const left = <i32>load<u8>(a)
    store<u8>(to + i, <u8>(left + (((<i32>load<u8>(a, 1) - left) * share) >> 8)))
  }
}

// What eight neighbouring pixels take from at most 16 of the line: for each eight its first one
// (i32 and room), which ones to the left and to the right by turns, and the shares of both (i16).
const EIGHT: i32 = 64
const tables: usize = heap.alloc((LINE / 8 + 2) * EIGHT * 2)
let source0: i32 = 0, width0: i32 = 0, from0: i32 = 0, part0: i32 = 0
let source1: i32 = 0, width1: i32 = 0, from1: i32 = 0, part1: i32 = 0

/** The table for a line of light or of colour; tiles of one wall mostly share both. */
function tableOf(sw: i32, w: i32, cx: i32, cw: i32): usize {
  const second = tables + <usize>((LINE / 8 + 2) * EIGHT)
  if (source0 == sw && width0 == w && from0 == cx && part0 == cw) return tables
  if (source1 == sw && width1 == w && from1 == cx && part1 == cw) return second
  // The older one goes: the two are light and colour of one picture.
  if (source0 != 0) {
    memory.copy(second, tables, <usize>((width0 + 15) >> 3) * <usize>EIGHT)
    source1 = source0
    width1 = width0
    from1 = from0
    part1 = part0
  }
  source0 = sw
  width0 = w
  from0 = cx
  part0 = cw
  fillTable(sw, w, cx, cw)
  return tables
}

function fillTable(sw: i32, w: i32, cx: i32, cw: i32): void {
  const step = cw / w
  const last = (sw - 1) << 16
  for (let i = 0; i < w + 8; i += 8) {
    const at = tables + <usize>((i >> 3) * EIGHT)
    const first = max(0, min(last, cx + i * step + (step >> 1) - 0x8000)) >> 16
    store<i32>(at, first)
    for (let j = 0; j < 8; j++) {
      const p = max(0, min(last, cx + (i + j) * step + (step >> 1) - 0x8000))
      const share = (p >> 8) & 255
      store<u8>(at + 16 + 2 * j, <u8>((p >> 16) - first))
      store<u8>(at + 17 + 2 * j, <u8>((p >> 16) + 1 - first))
      store<i16>(at + 32 + 4 * j, <i16>(256 - share))
      store<i16>(at + 34 + 4 * j, <i16>share)
    }
  }
}

/** Sixteen pixels at a time; a line has room for those beyond its end. */
function eights(from: usize, sw: i32, to: usize, w: i32, cx: i32, cw: i32): void {
  let at = tableOf(sw, w, cx, cw)
  for (let i = 0; i < w; i += 16, at += 2 * EIGHT) {
    v128.store(to + i, i8x16.narrow_i16x8_u(eight(from, at), eight(from, at + EIGHT)))
  }
}

function eight(from: usize, at: usize): v128 {
  const pairs = i8x16.swizzle(v128.load(from + <usize>load<i32>(at)), v128.load(at + 16))
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pairs), v128.load(at + 32))
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pairs), v128.load(at + 48))
  return i16x8.narrow_i32x4_s(i32x4.shr_u(low, 8), i32x4.shr_u(high, 8))
}

/** The lines of Y, U and V into `w` pixels of RGBA. */
function convert(to: usize, w: i32): void {
  let i = 0
  for (; i + 16 <= w; i += 16) sixteen(to + (<usize>i << 2), i)
  if (i == w) return
  // The rest by way of a spare place, or it would run into the next tile.
  sixteen(blended, i)
  memory.copy(to + (<usize>i << 2), blended, <usize>(w - i) << 2)
}

function sixteen(to: usize, i: i32): void {
  const bias = i16x8.splat(128)
  const u = i16x8.sub(i16x8.extend_low_i8x16_u(v128.load64_zero(lineU + (i >> 1))), bias)
  const v = i16x8.sub(i16x8.extend_low_i8x16_u(v128.load64_zero(lineV + (i >> 1))), bias)
  const moreRed = i16x8.mul(v, i16x8.splat(redV))
  const lessGreen = i16x8.add(i16x8.mul(u, i16x8.splat(greenU)), i16x8.mul(v, i16x8.splat(greenV)))
  const moreBlue = i16x8.mul(u, i16x8.splat(blueU))
  const y = v128.load(lineY + i)
  const y0 = light(i16x8.extend_low_i8x16_u(y))
  const y1 = light(i16x8.extend_high_i8x16_u(y))
  const r = bytes(i16x8.add_sat_s(y0, twiceLow(moreRed)), i16x8.add_sat_s(y1, twiceHigh(moreRed)))
  const g = bytes(i16x8.sub_sat_s(y0, twiceLow(lessGreen)), i16x8.sub_sat_s(y1, twiceHigh(lessGreen)))
  const b = bytes(i16x8.add_sat_s(y0, twiceLow(moreBlue)), i16x8.add_sat_s(y1, twiceHigh(moreBlue)))
  const full = i8x16.splat(-1)
  const rg0 = i8x16.shuffle(r, g, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
  const rg1 = i8x16.shuffle(r, g, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
  const ba0 = i8x16.shuffle(b, full, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
  const ba1 = i8x16.shuffle(b, full, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
  v128.store(to, i16x8.shuffle(rg0, ba0, 0, 8, 1, 9, 2, 10, 3, 11))
  v128.store(to, i16x8.shuffle(rg0, ba0, 4, 12, 5, 13, 6, 14, 7, 15), 16)
  v128.store(to, i16x8.shuffle(rg1, ba1, 0, 8, 1, 9, 2, 10, 3, 11), 32)
  v128.store(to, i16x8.shuffle(rg1, ba1, 4, 12, 5, 13, 6, 14, 7, 15), 48)
}

/** Light with its gain. */
@inline
function light(y: v128): v128 {
  return i16x8.add(i16x8.mul(y, i16x8.splat(gain)), i16x8.splat(base))
}

/** A sample of colour is that of two pixels. */
@inline
function twiceLow(c: v128): v128 {
  return i16x8.shuffle(c, c, 0, 8, 1, 9, 2, 10, 3, 11)
}

@inline
function twiceHigh(c: v128): v128 {
  return i16x8.shuffle(c, c, 4, 12, 5, 13, 6, 14, 7, 15)
}

@inline
function bytes(low: v128, high: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.shr_s(low, 6), i16x8.shr_s(high, 6))
}
