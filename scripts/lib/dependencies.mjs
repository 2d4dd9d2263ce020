import { readFileSync } from 'node:fs'
import { Refusal, say, step } from './log.mjs'
import { inProject } from './paths.mjs'
import { npm } from './run.mjs'

function packagesIn(...path) {
  try {
    return JSON.parse(readFileSync(inProject(...path), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Whether npm's own record of node_modules holds what the lockfile asks for. An optional package
 * may be missing (another platform's, or an install script that failed), but not be another version.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer)
  })
}

/** How many of the lockfile's packages are for this machine. */
export function countFor(lock, platform = process.platform, arch = process.arch) {
  const fits = (list, name) => !list || list.includes(name)
  return Object.entries(lock).filter(
    ([path, entry]) => path !== '' && fits(entry.os, platform) && fits(entry.cpu, arch),
  ).length
}

export async function ensureDependencies() {
  const lock = packagesIn('package-lock.json')
  if (isInstalled(lock, packagesIn('node_modules', '.package-lock.json'))) return
  const total = countFor(lock)
  await step(`Installing ${total} npm packages (npm ci)`, async (progress) => {
    let fetched = 0
    const onLine = (line) => {
      if (/^npm http (fetch|cache).*\.tgz/.test(line)) progress(Math.min(++fetched / total, 0.99))
    }
    const { code, tail } = await npm(['ci', '--loglevel', 'http'], { onLine })
    if (code === 0) return
    for (const line of tail.filter((line) => !line.startsWith('npm http'))) say(`  ${line}`)
    throw new Refusal('npm ci failed; see its words above.')
  })
}
