import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Watched {
  code: number | null
  /** What ffmpeg printed. */
  said: string
  /** Decoded ones. */
  frames: number
}

/** Decodes `frames` frames of a stream and tells what ffmpeg said; ends it after `ms`. */
export async function watch(url: string, frames = 20, ms = 15_000): Promise<Watched> {
  const output = ['-frames:v', `${frames}`, '-f', 'null', '-']
  const { code, stderr: said } = await play(url, output, ms)
  const counts = said.match(/frame=\s*(\d+)/g)
  return { code, said, frames: Number(counts?.at(-1)?.slice(6) ?? 0) }
}

/** Presentation times, in seconds, of the video's packets that come within `ms`: nothing decoded. */
export async function packetTimes(url: string, ms: number): Promise<number[]> {
  const output = ['-map', '0:v', '-c', 'copy', '-copyts', '-f', 'framecrc', '-']
  const { stdout } = await play(url, output, ms)
  const base = /^#tb 0: (\d+)\/(\d+)$/m.exec(stdout)
  const tick = Number(base?.[1]) / Number(base?.[2])
  const lines = stdout.split('\n').filter((line) => line.startsWith('0,'))
  return lines.map((line) => Number(line.split(',')[2]) * tick)
}

/** Sizes of the decoded frames, as they follow on each other: `['320x184', '640x360']`. */
export async function frameSizes(url: string, frames: number): Promise<string[]> {
  const output = ['-vf', 'showinfo', '-frames:v', `${frames}`, '-f', 'null', '-']
  const { stderr } = await play(url, output, 15_000)
  const sizes = [...stderr.matchAll(/ s:(\d+x\d+) /g)].map((match) => match[1] ?? '')
  return sizes.filter((size, i) => size !== sizes[i - 1])
}

async function play(url: string, output: string[], ms: number) {
  const input = ['-rtsp_transport', 'tcp', '-analyzeduration', '500000', '-i', url]
  const ffmpeg = spawn('ffmpeg', ['-nostdin', '-v', 'info', ...input, ...output])
  const timer = setTimeout(() => ffmpeg.kill('SIGKILL'), ms)
  let [stdout, stderr] = ['', '']
  ffmpeg.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  ffmpeg.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(ffmpeg, 'close')
  clearTimeout(timer)
  return { code: code as number | null, stdout, stderr }
}
