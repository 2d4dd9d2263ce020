import { defineConfig } from 'playwright/test'

/** They leave half of the machine idle, and keep close times: two at once. */
const TWO = ['craft', 'engine-quality', 'engine-windows', 'live-wall', 'replay']
/** They wait more than they compute, and keep times: three at once. */
const THREE = [
  ...[
    'around-the-clock',
    'cameras-room',
    'engine-faults-clock',
    'engine-faults-media',
    'engine-faults-network',
  ],
  ...['engine-health', 'engine-recovery', 'engine-return', 'engine-scene', 'engine-transcode'],
  ...['engine-worker', 'evidence-package', 'evidence-streams', 'facilities-province', 'import'],
  ...['mark-bar', 'mark-more', 'palette', 'presenter', 'presenter-page', 'presenter-stage'],
  ...['processes', 'screens', 'show-windows', 'snapshots', 'wall'],
]
/** So do these, and none minds a second more: four at once. */
const FOUR = [
  ...[
    'accounts',
    'backup',
    'command-line',
    'coverage',
    'demo',
    'evidence-mark',
    'facilities',
    'faults',
    'keys',
  ],
  ...['layouts', 'ptz', 'retention', 'ring', 'security', 'settings', 'tours', 'view'],
  ...['presenter-order', 'privacy-package', 'programme-files', 'programmes', 'violations'],
]
const named = (names: string[]) => new RegExp(`/(${names.join('|')})\\.spec\\.ts$`)

// Each worker has a display of its own.
const { VONG_GAC_DISPLAYS = '', TEST_PARALLEL_INDEX = '0' } = process.env
const display = VONG_GAC_DISPLAYS.split(',')[Number(TEST_PARALLEL_INDEX)]
if (display) process.env.DISPLAY = display

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The others need both cores of a small machine: a wall that gives way is a test's failure.
  workers: 1,
  projects: [
    { name: 'alone', testIgnore: named([...TWO, ...THREE, ...FOUR]) },
    { name: 'two', testMatch: named(TWO) },
    { name: 'three', testMatch: named(THREE) },
    { name: 'four', testMatch: named(FOUR) },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
})
