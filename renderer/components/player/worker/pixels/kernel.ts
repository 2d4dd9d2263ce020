import binary from './kernel.as'

/** The exports of kernel.as; see there. Addresses are offsets in `memory`. */
export interface Kernel {
  memory: WebAssembly.Memory
  reserve(size: number): number
  prepare(...matrix: Matrix): void
  fill(wall: number, stride: number, ...place: [...Rectangle, abgr: number]): void
  draw(...picture: [...Planes, wall: number, stride: number, ...Rectangle, ...Part]): void
}

export type Rectangle = [x: number, y: number, width: number, height: number]
export type Planes = [
  ...[y: number, u: number, v: number],
  ...[strideY: number, strideC: number, width: number, height: number],
]
/** `turn` as in turn.as; the part of the turned picture in 65536ths of a pixel, width 0 for all. */
export type Part = [turn: number, x: number, y: number, width: number, height: number]
export const WHOLE: Part = [0, 0, 0, 0, 0]
type Matrix = [
  ...[offset: number, gain: number, rv: number, gu: number, gv: number, bu: number],
  ...[brightness: number, saturation: number],
]

const code = () => Uint8Array.from(atob(binary), (char) => char.charCodeAt(0))

export function startKernel(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code()))
  return exports as unknown as Kernel
}

/** Outside of a worker, where Chromium 114 compiles no more than 4 KB at once. */
export async function loadKernel(): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(code())
  return instance.exports as unknown as Kernel
}

/** ITU-R BT.601 and BT.709, studio and full range, in 64ths. */
const BT601: Coefficients = [16, 74, 102, 25, 52, 129]
const BT709: Coefficients = [16, 74, 115, 14, 34, 135]
const BT601_FULL: Coefficients = [0, 64, 90, 22, 46, 113]
const BT709_FULL: Coefficients = [0, 64, 101, 12, 30, 119]
type Coefficients = [number, number, number, number, number, number]

/** How a frame's YUV becomes RGB. */
export function coefficients({ matrix, fullRange }: VideoColorSpaceInit): Coefficients {
  if (matrix === 'bt709') return fullRange ? BT709_FULL : BT709
  return fullRange ? BT601_FULL : BT601
}
