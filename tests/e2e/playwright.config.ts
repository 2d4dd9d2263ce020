import { defineConfig } from 'playwright/test'

// One at a time: each test has a real wall, and the machine that runs them may have two cores.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
})
