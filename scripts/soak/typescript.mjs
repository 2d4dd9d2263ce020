import { runnerImport } from 'vite'
import { inProject, root } from '../lib/paths.mjs'

/** A module of the tests, which are TypeScript: Node 20 reads none, Vite does. */
export async function importTests(path) {
  process.chdir(root) // where the tests are run, and look for their files
  const options = { root, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(inProject('tests', path), options)
  return module
}
