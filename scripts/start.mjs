// `npm start [-- options]`: from a fresh clone to the open wall. All options go to the application.
import { openApp } from './lib/app.mjs'
import { ensureBuild } from './lib/build.mjs'
import { hasDisplay, startXvfb } from './lib/display.mjs'
import { say } from './lib/log.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'

async function openWithoutDisplay(electron, options) {
  const display = await startXvfb()
  say(`No display here: opening the wall on a virtual one (Xvfb, DISPLAY=${display.env.DISPLAY}).`)
  try {
    return await openApp(electron, options, { ...display.env, VONG_GAC_REPORT: '1' })
  } finally {
    await display.stop()
  }
}

await main(async () => {
  const options = process.argv.slice(2)
  const electron = await setUp()
  await ensureBuild()
  const open = hasDisplay() ? openApp : openWithoutDisplay
  return open(electron.path, options)
})
