// `npm run verify -- FILE|FOLDER`: is a package or the custody log as the station made it?
import { resolve } from 'node:path'
import { inProject, root } from '../lib/paths.mjs'
import { verifyOptions } from './options.mjs'
import { askPassword } from './password.mjs'
import { report } from './report.mjs'
import { en } from './words.en.mjs'
import { vi } from './words.vi.mjs'

/** What the product itself uses, which is TypeScript: Node 20 reads none, Vite does. */
async function withProduct(use) {
  const { createServer } = await import('vite')
  // Open as long as it is used: modules import others when they need them.
  const server = await createServer({
    ...{ root, configFile: false, logLevel: 'error', appType: 'custom' },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await use((...path) => server.ssrLoadModule(inProject(...path)))
  } finally {
    await server.close()
  }
}

async function verify(product, { path, lang, fingerprint }) {
  const words = lang === 'en' ? en : vi
  const { kindOf, verifyPackage, verifyLog } = await product('main', 'evidence', 'index.ts')
  const { evidence } = await product('renderer', 'i18n', lang, 'evidence.ts')
  // npm starts us in the project, whatever folder it was called in.
  const found = await kindOf(resolve(process.env.INIT_CWD ?? '.', path))
  const { kind } = found
  if (kind === 'missing' || kind === 'unknown')
    return { code: 2, text: words.failed + words.paths[kind](path) }
  const check = kind === 'package' ? verifyPackage : verifyLog
  let verdict = await check(found.path, fingerprint)
  if (!verdict.ok && verdict.finding.reason === 'password-needed')
    verdict = await check(found.path, fingerprint, await askPassword(words.password))
  return report(kind, verdict, words, evidence.findings, fingerprint)
}

/** Whatever goes wrong with us says nothing about the package: 2, not 1. */
async function run() {
  const options = verifyOptions(process.argv.slice(2))
  if (!options) return { code: 2, text: `${vi.usage}\n${en.usage}` }
  return withProduct((product) => verify(product, options)).catch((error) => ({
    code: 2,
    text: String(error?.stack ?? error),
  }))
}

const { code, text } = await run()
console.log(text)
process.exitCode = code
