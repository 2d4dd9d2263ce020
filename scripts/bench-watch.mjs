// `node scripts/bench-watch.mjs [CAMERAS] [SECONDS]`: what it costs to watch cameras that nobody looks
// at, beside bare connections to them as often, and ffprobe.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { runnerImport } from 'vite'
import { say } from './lib/log.mjs'
import { inProject, root } from './lib/paths.mjs'

const cameras = Number(process.argv[2] ?? 1000)
const measured = Number(process.argv[3] ?? 60)
const PROBES = 10

const server = spawn(process.execPath, [inProject('scripts', 'bench', 'fake_cameras.mjs')], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const [port] = await once(createInterface({ input: server.stdout }), 'line')
const options = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(inProject('main', 'watch', 'testing', 'bench.ts'), options)
const wanted = { cameras, every: 30, picture: 900, warm: 35, measured, port: Number(port) }

const figures = await module.watched(wanted)
say(
  `watched: ${cameras} cameras, ${figures.up} up, ${(figures.looks / measured).toFixed(1)} looks/s, ` +
    `${(figures.pictures / measured).toFixed(2)} pictures/s: ${figures.percent.toFixed(1)} % of a core; ` +
    `journal ${figures.journal} bytes`,
)
const bare = await module.connected(wanted)
say(`bare connections as often: ${bare.toFixed(1)} % of a core`)
const each = await probed()
const often = (each * cameras) / wanted.every / 10
say(`ffprobe: ${each.toFixed(0)} ms a look, so ${often.toFixed(0)} % of a core as often`)
server.stdin.end()

/** → ms of processor time of one ffprobe */
async function probed() {
  const url = `rtsp://me:secret@127.1.0.1:${port}/live`
  const probe = `ffprobe -v quiet -rtsp_transport tcp -probesize 32 -analyzeduration 0 ${url}`
  const script = `for i in $(seq ${PROBES}); do timeout 10 ${probe} > /dev/null; done; times`
  const shell = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  const said = []
  shell.stdout.on('data', (chunk) => said.push(chunk))
  await once(shell, 'close')
  const last = Buffer.concat(said).toString().trim().split('\n').at(-1) ?? ''
  const seconds = [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, m, s]) => Number(m) * 60 + Number(s),
  )
  return (seconds.reduce((sum, each) => sum + each, 0) / PROBES) * 1000
}
