import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Codec of the picture in a file; empty when there is none (yet). */
export async function codecOf(file: string): Promise<string> {
  const args = ['-v', 'quiet', '-select_streams', 'v', '-show_entries', 'stream=codec_name']
  const { stdout } = await run('ffprobe', [...args, '-of', 'csv=p=0', file]).catch(() => ({
    stdout: '',
  }))
  return stdout.split('\n')[0]?.trim().replace(/,$/, '') ?? ''
}

/** Hashes of the coded slices of a file in their order: what no one may have touched. */
export async function slicesOf(file: string, codec: 'h264' | 'hevc'): Promise<string[]> {
  const input = ['-v', 'quiet', '-i', file, '-map', '0:v:0', '-c', 'copy']
  const filter = file.endsWith('.flv') ? ['-bsf:v', `${codec}_mp4toannexb`] : []
  const { stdout } = await run('ffmpeg', [...input, ...filter, '-f', codec, '-'], {
    encoding: 'buffer',
    maxBuffer: 200_000_000,
  }).catch((error: { stdout: Buffer }) => error)
  return unitsOf(stdout)
    .filter((unit) => isSlice(unit, codec))
    .map((unit) => createHash('sha1').update(unit).digest('hex'))
}

/** NAL units of an Annex B stream, without start codes and the zeros behind them. */
function unitsOf(bytes: Buffer): Buffer[] {
  const units: Buffer[] = []
  let from = bytes.indexOf(START)
  while (from >= 0) {
    const next = bytes.indexOf(START, from + 3)
    let end = next < 0 ? bytes.length : next
    while (end > from + 3 && bytes[end - 1] === 0) end--
    units.push(bytes.subarray(from + 3, end))
    from = next
  }
  return units
}

const START = Buffer.from([0, 0, 1])

function isSlice(unit: Buffer, codec: 'h264' | 'hevc'): boolean {
  const head = unit[0] ?? 0
  if (codec === 'hevc') return ((head >> 1) & 0x3f) < 32
  return [1, 5].includes(head & 0x1f)
}
