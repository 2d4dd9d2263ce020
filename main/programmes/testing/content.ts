import { execFileSync } from 'node:child_process'
import { type CameraRef, layoutOf, type ProgrammeStep } from '../../../preload/contract'

const plain = { titled: true, notes: '', seconds: 0, substitutes: {} }

export const step = (id: string, rest: Partial<ProgrammeStep> = {}): ProgrammeStep => ({
  ...{ ...plain, id, title: `Bước ${id}`, body: { kind: 'camera', camera: ref('a') } },
  ...rest,
})

/** The camera of this id; its code in capitals. */
export const ref = (id: string): CameraRef => ({ id, code: id.toUpperCase() })

export const scene = (cells: (CameraRef | null)[]): ProgrammeStep['body'] => {
  const { columns, rows, cells: cut } = layoutOf('4')
  return { kind: 'scene', grid: { columns, rows, cells: [...cut] }, cells }
}

/** A picture out of ffmpeg's sources, such as `testsrc2=s=64x36`. */
export const drawn = (source: string, type: 'jpg' | 'png', pixels = 'rgba'): Buffer => {
  const coded = type === 'jpg' ? ['-c:v', 'mjpeg'] : ['-pix_fmt', pixels, '-c:v', 'png']
  const args = ['-v', 'error', '-f', 'lavfi', '-i', source, '-frames:v', '1', ...coded]
  return execFileSync('ffmpeg', [...args, '-f', 'image2pipe', 'pipe:1'], { maxBuffer: 1e9 })
}
