import type { AddRow, CameraDraft, FoundRow } from '../../preload/contract'
import type { RowSecrets } from './search/rows'

export type Wish = Omit<AddRow, 'key'>

/** A found camera as one to be registered. Holds the password. */
export function draftOf(
  { row, secrets }: { row: FoundRow; secrets: RowSecrets },
  { code, name, facility, place }: Wish,
): CameraDraft {
  const { url, subUrl, user, password } = secrets
  return {
    ...{ code, name, facility, place, url, subUrl, user },
    ...{ onvif: row.onvif, snapshotUrl: row.snapshotUrl },
    // A login that the address holds is found there.
    ...(user || password ? { password } : {}),
    ...{ transport: 'auto', enabled: true, note: row.hardware },
  }
}
