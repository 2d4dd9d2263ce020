// `npm run screenshots [-- names]`: every view of the demo (or those named) in docs/images, in
// Vietnamese and in English.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { startXvfb } from './lib/display.mjs'
import { say } from './lib/log.mjs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'
import { shootAll } from './screenshots/shoot.mjs'

/** Only the demo is shown: no picture of a real camera comes into the documents. */
await main(async () => {
  const electron = await setUp({ tests: true })
  await ensureBuild()
  const display = await startXvfb()
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...display.env }).filter(([, value]) => value !== undefined),
  )
  const failed = []
  try {
    for (const language of ['vi', 'en']) {
      say(`> ${language}`)
      const profile = mkdtempSync(join(tmpdir(), 'vong-gac-shots-'))
      const folder = inProject('docs', 'images', language)
      const only = process.argv.slice(2)
      failed.push(...(await shootAll(electron.path, env, { language, folder, profile, only })))
      rmSync(profile, { recursive: true, force: true })
    }
  } finally {
    await display.stop()
  }
  for (const each of failed) say(`! ${each}`)
  return failed.length > 0 ? 1 : 0
})
