import { realClock } from '../base/clock'
import type { CameraRegistry } from '../cameras'
import type { Occupancy } from '../facilities'
import type { ImportFile } from './profile'

/** A start that cannot go on; the message is one line for stderr. */
export class StartFailure extends Error {}

interface Numbers {
  /** Of the import, in its registry; 0 when it changed nothing there. */
  at: number
  file: string
  quarantined: { facility: string; count: number }[]
}

/** The list that the command line names. */
export async function importFile(registry: CameraRegistry, file: ImportFile): Promise<Numbers> {
  const done = await registry.importFile(file.bytes, file.name)
  if (!done.ok) throw new StartFailure(`vong-gac: --import ${done.detail}`)
  return done.value
}

/** The numbers of people in it, once there is a book for them. */
export async function noteImported(
  registry: CameraRegistry,
  occupancy: Occupancy,
  imported: Numbers,
  by: string,
): Promise<void> {
  const { unnoted } = await noteNumbers(registry, occupancy, imported, by)
  if (unnoted)
    throw new StartFailure(
      `vong-gac: --import ${imported.file}: the numbers of people could not be written: make room on the disk and import the file again`,
    )
}

/** As of today; what was noted before is kept for the undo.
 * @returns what is other than the import said */
export async function noteNumbers(
  registry: Pick<CameraRegistry, 'rememberOccupancy'>,
  occupancy: Occupancy,
  { quarantined, ...of }: Numbers,
  by: string,
): Promise<{ at?: number; unnoted?: true }> {
  if (!quarantined.length) return {}
  const date = today()
  const entries = quarantined.map((each) => ({ ...each, date }))
  const before = await occupancy.note(entries, by)
  if (!before.ok) return { unnoted: true }
  const noted = new Map(entries.map(({ facility, count }) => [facility, count]))
  const held = before.value.map((one) => ({ ...one, noted: noted.get(one.facility) ?? null }))
  return { at: await registry.rememberOccupancy(of, held) }
}

/** In Vietnam. */
const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(realClock.now())
