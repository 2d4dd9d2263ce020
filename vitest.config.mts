import { defineConfig } from 'vitest/config'
import { assemblyScript } from './scripts/lib/assemblyscript.mjs'

/** They put something of their own in the place of a module: nobody else may see it. */
const isolated = [
  'main/app/{imported,facility-files}.test.ts',
  'main/windows/{dialogues,in-a-show}.test.ts',
  'main/recording/short.test.ts',
  'main/snapshots/series/runner.test.ts',
]

/** Hundreds of real processes, or minutes of pictures: their neighbours would miss their deadlines. */
const heavy = ['main/streams/{return,fleet}.test.ts', 'tests/scene/*.test.ts']

export default defineConfig({
  plugins: [assemblyScript()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{main,preload,renderer,tests}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: ['tests/e2e/**', 'node_modules/**', ...heavy, ...isolated],
          // Loading every module anew for each of hundreds of files took half of the time.
          isolate: false,
          // Most of them wait, for a camera or for a deadline: one a core would leave both idle.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'isolated', include: isolated, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        // Two of them wait for most of their time.
        test: { name: 'heavy', include: heavy, maxWorkers: 3, sequence: { groupOrder: 3 } },
      },
    ],
  },
})
