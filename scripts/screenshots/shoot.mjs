import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { appArguments } from '../lib/app.mjs'
import { say } from '../lib/log.mjs'
import { kioskViews, views } from './views.mjs'

/** Wide enough to read every word, and small enough for a page of the documents. */
const WIDTH = 1280
const MOST = 250_000
/** Colours of the palette; fewer where a picture would be too large. */
const COLOURS = [224, 128, 64, 32]
const DECODING_MS = 60_000
/** What fades in is there then, and tiles have their pictures again. */
const SETTLE_MS = 900

/** Every view in one language into `folder`. → the views that could not be reached, with the reason */
export async function shootAll(electron, env, { language, folder, profile, only }) {
  mkdirSync(folder, { recursive: true })
  const options = ['--demo', '--single-user', '--lang', language, '--data-dir', profile]
  const launch = (more) => ({
    executablePath: electron,
    args: appArguments([...options, ...more]),
    env,
  })
  const wanted = (list) => list.filter(({ name }) => only.length === 0 || only.includes(name))
  const failed = await shootIn(launch([]), wanted(views), folder)
  failed.push(...(await shootIn(launch(['--kiosk']), wanted(kioskViews), folder)))
  return failed.map((each) => `${language}/${each}`)
}

async function shootIn(launch, list, folder) {
  if (list.length === 0) return []
  const app = await _electron.launch(launch)
  const failed = []
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(5_000)
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setBounds({ x: 0, y: 0, width: 1920, height: 1080 })
    })
    const live = page.locator('[data-testid="tile"][data-state="live"]')
    await live.nth(8).waitFor({ timeout: DECODING_MS })
    for (const view of list) {
      await shoot(page, view, folder).catch((error) => {
        failed.push(`${view.name}: ${error.message.split('\n')[0]}`)
      })
    }
  } finally {
    await app.close()
  }
  return failed
}

async function shoot(page, { name, open, close }, folder) {
  try {
    await open(page)
    await page.waitForTimeout(SETTLE_MS)
    const raw = join(folder, `${name}.raw.png`)
    await page.screenshot({ path: raw })
    const bytes = shrink(raw, join(folder, `${name}.png`))
    say(`  ${name}.png: ${Math.round(bytes / 1000)} kB`)
  } finally {
    await close?.(page)
    await page.waitForTimeout(200)
  }
}

/** Scales and takes colours away until it is small enough. → its bytes */
function shrink(from, to) {
  for (const colours of COLOURS) {
    const palette = `[a]palettegen=max_colors=${colours}[p];[b][p]paletteuse=dither=none`
    const filter = `scale=${WIDTH}:-1:flags=lanczos,split[a][b];${palette}`
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', from, '-vf', filter, '-frames:v', '1', to])
    if (statSync(to).size <= MOST) break
  }
  rmSync(from)
  return statSync(to).size
}
