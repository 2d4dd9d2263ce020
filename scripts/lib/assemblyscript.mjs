import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { main } from 'assemblyscript/asc'

const OPTIONS = '-O3 --noAssert --runtime stub --enable simd,bulk-memory --use abort='.split(' ')

/** A plugin for Vite: a module that ends in .as is compiled to WebAssembly, and is its base64. */
export function assemblyScript() {
  return {
    name: 'assemblyscript',
    async load(id) {
      if (!id.endsWith('.as')) return null
      return `export default '${(await compile(id)).toString('base64')}'`
    },
  }
}

async function compile(path) {
  const source = await readFile(path, 'utf8')
  // What it imports lies beside it, and ends in .as as well.
  const beside = (name) =>
    readFile(join(dirname(path), name.replace(/\.ts$/, '.as')), 'utf8').catch(() => null)
  let binary = null
  const { error, stderr } = await main(['kernel.ts', '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => (name === 'kernel.ts' ? source : beside(name)),
    writeFile: (_name, content) => {
      binary = Buffer.from(content)
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`${error?.message}\n${stderr}`)
  return binary
}
