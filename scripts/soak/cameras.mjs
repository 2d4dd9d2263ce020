import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTests } from './typescript.mjs'

const LOGIN = { user: 'giamsat', password: "p@:/%' x9" }
const MAIN = { width: 640, height: 360 }
const SUB = { width: 320, height: 184 }
/** A pattern that scrolls: every part of the picture moves. */
const SHAPE = { fps: 10, pattern: 'smpte' }
/** Of every seven cameras five are behind a proxy each has with its like; two are plugged in. */
const LINES = 5
const BEHIND = 7

/** Mostly H.264; a few must be transcoded, a few want a password. */
function siteAt(index) {
  const code = `C${String(index + 1).padStart(2, '0')}`
  const codec = index % 11 === 8 ? 'h265' : index % 17 === 15 ? 'mjpeg' : 'h264'
  const line = index % BEHIND < LINES ? index % BEHIND : null
  const login = index % 9 === 4 ? LOGIN : {}
  const path = `/${code.toLowerCase()}`
  const mounts = [
    { ...SHAPE, ...MAIN, ...login, codec, path },
    { ...SHAPE, ...SUB, ...login, codec, path: `${path}/sub` },
  ]
  return { code, line, mounts, login }
}

/**
 * Real RTSP cameras, most of them behind proxies that make the faults of networks.
 * → { sites, lines, freeze(site), thaw(site), setLine(line, mode), offSince(code), csv, stop() }
 */
export async function startCameras(count, folder) {
  const [{ startCameras: serve }, { startProxy }] = await Promise.all([
    importTests('cameras/server.ts'),
    importTests('cameras/proxy.ts'),
  ])
  const sites = Array.from({ length: count }, (_, index) => siteAt(index))
  const server = await serve(sites.flatMap(({ mounts }) => mounts))
  const proxies = await Promise.all(Array.from({ length: LINES }, () => startProxy(server.port)))
  const frozen = new Map()
  const dead = new Map()
  const each = (site, act) => Promise.all(site.mounts.map(({ path }) => act(path)))
  return {
    sites,
    lines: proxies.map((_, line) => line),
    csv: writeCsv(folder, sites, (line) => proxies[line]?.port ?? server.port),
    /** No more frames from it; connections stay open. */
    freeze: async (site) => {
      await each(site, server.freeze)
      frozen.set(site.code, Date.now())
    },
    thaw: async (site) => {
      frozen.delete(site.code)
      await each(site, server.resume)
    },
    /** A mode of tests/cameras/proxy for every camera of this line. */
    setLine: async (line, mode) => {
      dead.delete(line)
      await proxies[line].mode(mode)
      if (['refuse', 'stall', 'silent'].includes(mode)) dead.set(line, Date.now())
    },
    /** Since when no frame can come from this camera, in ms since 1970; 0 when it can. */
    offSince: (code) => {
      const site = sites.find((other) => other.code === code)
      return Math.min(...known(frozen.get(code), dead.get(site?.line))) || 0
    },
    stop: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()))
      await server.stop()
    },
  }
}

function known(...times) {
  const those = times.filter((time) => time !== undefined)
  return those.length > 0 ? those : [0]
}

function writeCsv(folder, sites, portOf) {
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`
  const lines = sites.map(({ code, line, mounts, login }) => {
    const [url, subUrl] = mounts.map(({ path }) => `rtsp://127.0.0.1:${portOf(line)}${path}`)
    const { user = '', password = '' } = login
    return [code, `Camera ${code}`, `CS${line ?? 0}`, url, subUrl, user, password]
      .map(quoted)
      .join()
  })
  const file = join(folder, 'cameras.csv')
  writeFileSync(file, ['code,name,facility,url,sub_url,user,password', ...lines].join('\n'))
  return file
}
