import { join } from 'node:path'
import { app } from 'electron'
import { prepareProfile, readImport } from './app/profile'
import { bringBack } from './app/restoring'
import { Station } from './app/station'
import { HELP, type Options, ownArguments, parseOptions } from './cli'
import { compositeInStrips, declareScheme, lockDown, servePages, wearDark } from './windows'

/** A wrong option, an unreadable file: nothing was changed. */
const WRONG = 2

function say(message: string, code: number): void {
  if (code === 0) process.stdout.write(`${message}\n`)
  else process.stderr.write(`${message}\n`)
  app.exit(code)
}

function main(): void {
  const parsed = parseOptions(ownArguments(process.argv, app.isPackaged))
  if (parsed.kind === 'help') say(HELP, 0)
  else if (parsed.kind === 'version') say(`Vọng Gác ${app.getVersion()}`, 0)
  else if (parsed.kind === 'wrong') say(parsed.message, WRONG)
  else run(parsed.options)
}

function run(options: Options): void {
  try {
    const file = readImport(options)
    const profile = prepareProfile(options.dataDir, join(app.getPath('appData'), 'vong-gac'))
    app.setPath('userData', profile.root)
    app.setPath('sessionData', join(profile.root, 'session'))
    if (!app.requestSingleInstanceLock()) {
      const wanted = options.importFile ?? options.restoreFile
      say(`vong-gac: already running on ${profile.root}`, wanted ? WRONG : 0)
      return
    }
    declareScheme()
    compositeInStrips()
    wearDark()
    void app
      .whenReady()
      .then(async () => {
        lockDown((what) => console.warn(what))
        servePages(join(__dirname, '../renderer'))
        await bringBack(profile.root, options.restoreFile)
        endWith(await Station.open(profile, options, file))
      })
      .catch((error: Error) => say(error.message, WRONG))
  } catch (error) {
    say((error as Error).message, WRONG)
  }
}

/** The last ffmpeg goes before the application does. */
function endWith(station: Station): void {
  let closed = false
  app.on('second-instance', () => station.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    // quit() a second time is not always heard (Electron 25).
    void station.close().finally(() => app.exit())
  })
}

main()
