// `npm run verify -- FILE|FOLDER`: is a package or the custody log as the station made it?
import { resolve } from 'node:path'
import { inProject, root } from '../lib/paths.mjs'
import { verifyOptions } from './options.mjs'
import { report } from './report.mjs'
import { en } from './words.en.mjs'
import { vi } from './words.vi.mjs'

/** The product's own checks, which are TypeScript: Node 20 reads none, Vite does. */
async function importChecks() {
  const { runnerImport } = await import('vite')
  const options = { root, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(inProject('main', 'evidence', 'index.ts'), options)
  return module
}

async function verify({ path, lang, fingerprint }) {
  const words = lang === 'en' ? en : vi
  const { kindOf, verifyPackage, verifyLog } = await importChecks()
  // npm starts us in the project, whatever folder it was called in.
  const { kind, folder } = await kindOf(resolve(process.env.INIT_CWD ?? '.', path))
  if (kind === 'missing' || kind === 'unknown')
    return { code: 2, text: words.failed + words.paths[kind](path) }
  const check = kind === 'package' ? verifyPackage : verifyLog
  return report(kind, await check(folder, fingerprint), words, fingerprint)
}

/** Whatever goes wrong with us says nothing about the package: 2, not 1. */
async function run() {
  const options = verifyOptions(process.argv.slice(2))
  if (!options) return { code: 2, text: `${vi.usage}\n${en.usage}` }
  return verify(options).catch((error) => ({ code: 2, text: String(error?.stack ?? error) }))
}

const { code, text } = await run()
console.log(text)
process.exitCode = code
