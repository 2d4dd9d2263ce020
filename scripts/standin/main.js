// Stands in for Electron's own default_app: runs the project folder that is named first on the
// command line. As there, process.argv is left as it came: [electron, switches…, folder, options…].
const { app } = require('electron')
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

function describe(folder) {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return
  const about = JSON.parse(readFileSync(file, 'utf8'))
  if (about.version) app.setVersion(about.version)
  const name = about.productName ?? about.name
  if (name) app.setName(name)
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`)
}

function load(folder) {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  describe(folder)
  const main = Module._resolveFilename(folder, null, true)
  app.setAppPath(existsSync(path.join(folder, 'package.json')) ? folder : path.dirname(main))
  Module._load(main, Module, true)
}

const argv = process.argv.slice(1)
const wanted = argv.find((arg) => !arg.startsWith('-'))
if (wanted) {
  try {
    load(path.resolve(wanted))
  } catch (error) {
    console.error('App threw an error during load')
    console.error(error.stack ?? error)
    process.exit(1)
  }
} else if (argv.some((arg) => arg === '--version' || arg === '-v')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
} else {
  console.error('Usage: electron [switches] <project folder> [options]')
  process.exit(1)
}
