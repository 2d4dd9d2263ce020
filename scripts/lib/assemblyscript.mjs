import { readFile } from 'node:fs/promises'
import { main } from 'assemblyscript/asc'

const OPTIONS = '-O3 --noAssert --runtime stub --enable simd,bulk-memory --use abort='.split(' ')

/** A plugin for Vite: a module that ends in .as is compiled to WebAssembly, and is its base64. */
export function assemblyScript() {
  return {
    name: 'assemblyscript',
    async load(id) {
      if (!id.endsWith('.as')) return null
      return `export default '${(await compile(await readFile(id, 'utf8'))).toString('base64')}'`
    },
  }
}

async function compile(source) {
  let binary = null
  const { error, stderr } = await main(['kernel.ts', '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_name, content) => {
      binary = Buffer.from(content)
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`${error?.message}\n${stderr}`)
  return binary
}
