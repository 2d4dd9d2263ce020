import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { app, safeStorage } from 'electron'
import type { BackupTrouble } from '../../preload/contract'
import {
  applyRestore,
  readPlan,
  type Sealing,
  Trouble,
  troubleOf,
  unpackBackup,
  withBackup,
} from '../backup'
import { realClock } from '../base/clock'
import { createVault } from '../cameras'
import { stamp } from '../evidence'

/** What seals passwords for a profile whose state lies in this folder. */
export const vaultIn = (dir: string): Sealing =>
  createVault({ safeStorage, dir, platform: process.platform })

/**
 * Before anything of the profile is opened: unpacks the backup of `--restore`, and puts in place
 * what waits for it. Throws one line that names the cause; the profile is then as it was.
 */
export async function bringBack(root: string, file: string | undefined): Promise<void> {
  if (file) await unpackFrom(root, file)
  const plan = await applyRestore(root).catch(async (error: Error) => {
    const why = `vong-gac: the restore was not put in place: ${error.message}`
    // The station goes on with what it had, and says so; whoever asked on the command line is told.
    if (file || !(await readPlan(root, 'failed'))) throw new Error(why)
    console.error(why)
  })
  if (plan) console.info(`vong-gac: ${plan.file} is in place; what was there: ${plan.aside}`)
}

async function unpackFrom(root: string, file: string): Promise<void> {
  const unpack = (passphrase: string) =>
    withBackup(file, { passphrase, version: app.getVersion() }, (backup) =>
      unpackBackup(backup, {
        ...{ root, file: basename(file), by: '', stamp: stamp(realClock.now()), vaultIn },
        ...{ signal: new AbortController().signal, onFile: () => {}, onBytes: () => {} },
      }),
    )
  try {
    await unpack('').catch(async (error) => {
      if (!(error instanceof Trouble) || error.reason !== 'passphrase-needed') throw error
      await unpack(await firstLine())
    })
  } catch (error) {
    const { reason, detail } = troubleOf(error)
    throw new Error(`vong-gac: --restore ${file}: ${CAUSES[reason] ?? reason} ${detail}`.trim())
  }
}

/** Never on the command line, which every user of the computer can read. */
async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}

const CAUSES: Partial<Record<BackupTrouble, string>> = {
  'passphrase-needed': 'it is encrypted; give the passphrase on the standard input',
  'passphrase-wrong': 'the passphrase is not right',
  'no-backup': 'this is no backup of Vọng Gác',
  'not-writable': 'a file or folder could not be read or written:',
  'disk-full': 'the disk is full',
  damaged: 'the backup is damaged, nothing was changed:',
  newer: 'a newer version made it; update first',
  secrets: 'passwords cannot be sealed here:',
}
