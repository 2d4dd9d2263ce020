import { basename, join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a source of ours for a process (or thread) of its own, to be limited or killed by a test.
 * @returns the file that Node runs, in `folder`
 */
export async function bundled(source: string, folder: string): Promise<string> {
  const name = basename(source).replace(/\.ts$/, '.mjs')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return join(folder, name)
}
