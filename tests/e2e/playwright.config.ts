import { defineConfig } from 'playwright/test'

/** They look at no moving picture and measure no time: two at once disturb nobody. */
const together =
  /(cameras-room|command-line|demo|import|retention|ring|security|settings|violations)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The others have a real wall each, and the machine that runs them may have two cores.
  workers: 1,
  projects: [
    { name: 'alone', testIgnore: together },
    { name: 'together', testMatch: together },
  ],
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
})
