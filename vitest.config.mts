import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{main,preload,renderer,tests}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
})
