import { defineConfig } from 'vitest/config'
import { assemblyScript } from './scripts/lib/assemblyscript.mjs'

export default defineConfig({
  plugins: [assemblyScript()],
  test: {
    include: ['{main,preload,renderer,tests}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
})
