import { defineConfig } from 'vitest/config'
import { assemblyScript } from './scripts/lib/assemblyscript.mjs'

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
          exclude: ['tests/e2e/**', 'node_modules/**', ...heavy],
          // Most of them wait, for a camera or for a deadline: one a core would leave both idle.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // One of them waits for most of its time.
        test: { name: 'heavy', include: heavy, maxWorkers: 2, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
