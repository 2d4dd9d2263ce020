// `npm run -s electron:path`: prints the Electron to use, and nothing else, on stdout.
import { ensureDependencies } from './lib/dependencies.mjs'
import { ensureElectron, standinNotice } from './lib/electron.mjs'
import { say } from './lib/log.mjs'
import { checkNode } from './lib/node.mjs'
import { main } from './lib/run.mjs'

await main(async () => {
  checkNode()
  if (!process.env.ELECTRON_EXEC_PATH) await ensureDependencies()
  const electron = await ensureElectron()
  if (electron.standin) say(standinNotice)
  console.log(electron.path)
})
