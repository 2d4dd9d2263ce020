import { constants } from 'node:fs'
import { access, copyFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { redact } from '../base/redact'
import { duplicate, move, readText } from './files'

export interface Reason {
  reason: string
  detail?: string
}

/**
 * Moves a bad file to `FILE.bad-YYYYMMDD-HHMMSS`, with the reason in `….reason.txt` beside it.
 * Undefined when it can be neither moved nor copied: then nothing may be written in its place.
 */
export async function setAside(
  file: string,
  why: Reason,
  now: number,
): Promise<string | undefined> {
  const aside = await unusedName(`${file}.bad-${stamp(now)}`)
  try {
    await move(file, aside).catch(() => copyFile(file, aside, constants.COPYFILE_EXCL))
  } catch {
    return undefined
  }
  await writeFile(`${aside}.reason.txt`, reasonText(file, why, now), { mode: 0o600 }).catch(
    () => {},
  )
  return aside
}

/** Keeps `file` as it was before a migration, as `TARGET.v<version>`; an earlier one stays. */
export async function keepVersion(file: string, target: string, version: number, now: number) {
  const kept = `${target}.v${version}`
  const before = await readText(kept).catch(() => undefined)
  if (before === undefined) return duplicate(file, kept)
  if (before !== (await readText(file))) {
    await duplicate(file, await unusedName(`${kept}-${stamp(now)}`))
  }
}

const reasonText = (file: string, { reason, detail }: Reason, now: number) =>
  [
    `file: ${basename(file)}`,
    `set aside: ${new Date(now).toISOString()}`,
    `reason: ${reason}`,
    ...(detail ? [`detail: ${redact(detail)}`] : []),
    '',
  ].join('\n')

async function unusedName(wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    const taken = await access(name).then(
      () => true,
      () => false,
    )
    if (!taken) return name
  }
}

/** Local time, for people looking into the folder. */
function stamp(now: number): string {
  const date = new Date(now)
  const two = (n: number) => `${n}`.padStart(2, '0')
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}
