import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { fail, ok, type Result } from '../base/result'
import { desktopEntry, startCommand } from '../screens'
import { move, remove, writeFailure, writeTemp } from '../storage'

/** What was started: an AppImage lies elsewhere each time; unpacked, Electron needs our folder. */
function program(): string[] {
  const { APPIMAGE } = process.env
  if (APPIMAGE) return [APPIMAGE]
  if (app.isPackaged) return [process.execPath]
  // The scripts start us without Chromium's sandbox for uid 0 alone, which needs it again.
  const sandbox = process.argv.includes('--no-sandbox') ? ['--no-sandbox'] : []
  return [process.execPath, ...sandbox, app.getAppPath()]
}

/** Starts the station with the system, once somebody has signed in, or does not any more. */
export async function startWithSystem(
  wanted: boolean,
  dataDir: string | undefined,
): Promise<Result<undefined, 'disk-full' | 'not-writable'>> {
  const [path = '', ...args] = startCommand(program(), dataDir)
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted, path, args })
    return ok()
  }
  try {
    const file = desktopFile()
    if (!wanted) await remove(file)
    else {
      mkdirSync(dirname(file), { recursive: true })
      await move(await writeTemp(file, desktopEntry('Vọng Gác', [path, ...args])), file)
    }
    return ok()
  } catch (error) {
    return fail(writeFailure(error), (error as Error).message)
  }
}

function desktopFile(): string {
  const { XDG_CONFIG_HOME } = process.env
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'vong-gac.desktop')
}
