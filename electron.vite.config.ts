import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { assemblyScript } from './scripts/lib/assemblyscript.mjs'

// Targets are those of the oldest runtime we run on (docs/design/0002-runtime.md).
// Everything but Electron itself is bundled: the built folder needs no node_modules.
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      lib: { entry: resolve('main/index.ts'), formats: ['cjs'] },
      rollupOptions: { external: ['electron', 'bufferutil', 'utf-8-validate'] },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      lib: { entry: resolve('preload/index.ts'), formats: ['cjs'] },
      rollupOptions: { external: ['electron'] },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: 'chrome114',
      rollupOptions: { input: resolve('renderer/index.html') },
    },
    plugins: [react(), assemblyScript()],
    worker: { plugins: () => [assemblyScript()] },
  },
})
