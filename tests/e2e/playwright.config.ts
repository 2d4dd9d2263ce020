import { defineConfig } from 'playwright/test'

/** They wait more than they compute: three at once, each on a display of its own. */
const TOGETHER = [
  ...['command-line', 'coverage', 'craft', 'demo', 'evidence-mark', 'evidence-streams', 'faults'],
  ...['engine-faults-clock', 'engine-faults-media', 'engine-faults-network', 'engine-return'],
  ...['engine-worker', 'import', 'keys', 'layouts', 'ptz', 'retention', 'ring', 'security'],
  ...['settings', 'tours', 'view', 'violations'],
]
const together = new RegExp(`/(${TOGETHER.join('|')})\\.spec\\.ts$`)

const { VONG_GAC_DISPLAYS = '', TEST_PARALLEL_INDEX = '0' } = process.env
const display = VONG_GAC_DISPLAYS.split(',')[Number(TEST_PARALLEL_INDEX)]
if (display) process.env.DISPLAY = display

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The others need both cores of a small machine: a wall that gives way is a test's failure.
  workers: 1,
  projects: [
    { name: 'alone', testIgnore: together },
    { name: 'together', testMatch: together },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
})
