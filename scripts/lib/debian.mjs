import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { onPath } from './ffmpeg.mjs'
import { Refusal, say, step } from './log.mjs'
import { exitCode, forEachLine, start } from './run.mjs'

/** What Electron's executable links against (checked with ldd), less what every Debian has. */
const ELECTRON = `libasound2 libatk-bridge2.0-0 libatk1.0-0 libatspi2.0-0 libcairo2 libcups2
  libdbus-1-3 libdrm2 libexpat1 libgbm1 libglib2.0-0 libgtk-3-0 libnspr4 libnss3 libpango-1.0-0
  libx11-6 libxcb1 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxkbcommon0 libxrandr2`
const DISPLAY = 'xvfb xauth'
/** GStreamer's RTSP server plays the cameras in the end-to-end tests; XTest is the hand that drags. */
const CAMERAS = `python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base
  gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-x fonts-dejavu-core
  libxtst6`
/** Its RTMP module is what streams are forwarded to; `ip` makes a network for ONVIF's devices. */
const RECEIVERS = 'nginx libnginx-mod-rtmp iproute2'
/** What the bench compares the wall with, and what clicks for it. */
const BENCH = 'mpv libxtst6'

const words = (text) => text.split(/\s+/).filter(Boolean)

/** `needs`: { display, ffmpeg, cameras, bench }, each true when the package's work is wanted. */
export function packagesFor(needs) {
  return [
    ...words(ELECTRON),
    ...(needs.display ? words(DISPLAY) : []),
    ...(needs.ffmpeg ? ['ffmpeg'] : []),
    ...(needs.cameras ? [...words(CAMERAS), ...words(RECEIVERS)] : []),
    ...(needs.bench ? words(BENCH) : []),
  ]
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries to …t64; either name will do. */
export function missingFrom(wanted, installed) {
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

export function isDebianFamily(osRelease) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((m) => words(m[1]))
  return ids.includes('debian')
}

function installedOf(names) {
  const format = `\${Package} \${db:Status-Status}\\n`
  const asked = names.flatMap((name) => [name, `${name}t64`])
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...asked], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return new Set(lines.map((line) => line.split(' ')[0]))
}

/** Percentage and package in a line of apt's status descriptor, or null. */
export function aptProgress(line) {
  const [kind, what, percent] = line.split(':')
  if (kind !== 'dlstatus' && kind !== 'pmstatus') return null
  // Downloading is about half of the work.
  const fraction = (kind === 'dlstatus' ? 0 : 0.5) + Number(percent) / 200
  return Number.isFinite(fraction) ? { fraction, note: kind === 'pmstatus' ? what : '' } : null
}

async function apt(args, progress) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = start('apt-get', [...args, '-q', '-o', 'APT::Status-Fd=3'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const tail = []
  for (const stream of [child.stdout, child.stderr]) forEachLine(stream, (line) => tail.push(line))
  forEachLine(child.stdio[3], (line) => {
    const now = aptProgress(line)
    if (now) progress(now.fraction, now.note)
  })
  if ((await exitCode(child)) === 0) return
  for (const line of tail.slice(-20)) say(`  ${line}`)
  throw new Refusal(`apt-get ${args[0]} failed; see its words above.`)
}

async function installOnDebian(missing) {
  if (process.getuid() !== 0) {
    const install = `sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`
    throw new Refusal(`Debian packages are missing. Run:\n\n  sudo apt-get update && ${install}\n`)
  }
  const title = `Installing ${missing.length} Debian packages with apt-get: ${missing.join(' ')}`
  await step(title, async (progress) => {
    await apt(['update'], () => {})
    await apt(['install', '-y', '--no-install-recommends', ...missing], progress)
  })
}

/** Elsewhere nothing is installed: the user hears which programs have to be there. */
export function lackingPrograms(needs, has = onPath) {
  const programs = [
    ...(needs.display ? ['Xvfb'] : []),
    ...(needs.cameras ? ['python3'] : []),
    ...(needs.bench ? ['mpv'] : []),
  ].filter((name) => !has(name))
  return needs.ffmpeg ? [...programs, 'ffmpeg'] : programs
}

function checkElsewhere(needs) {
  const lacking = lackingPrograms(needs)
  if (lacking.length > 0) {
    throw new Refusal(
      `Please install: ${lacking.join(', ')}. (An ffmpeg that is not on PATH can be named in FFMPEG_PATH.)`,
    )
  }
  if (needs.cameras) say('  Tests need GStreamer with its RTSP server and Python bindings.')
}

const osRelease = () => {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}

/** Sees to the system's packages. `needs`: see packagesFor; `ffmpeg` true when none was found. */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux' || !isDebianFamily(osRelease())) return checkElsewhere(needs)
  const wanted = packagesFor(needs)
  const missing = missingFrom(wanted, installedOf(wanted))
  if (missing.length > 0) await installOnDebian(missing)
}
