import { isDeepStrictEqual } from 'node:util'
import type { LeftBehind, UndoImportReply } from '../../../preload/contract'
import { codeKey, type StoredRegistry } from '../schema'
import type { ImportRecord } from './last-import'

type Undone = Extract<UndoImportReply, { status: 'done' }>

interface Taken<T> {
  items: T[]
  removed: number
  restored: number
  left: LeftBehind[]
}

/** The registry as it was before the import, but for what somebody changed since. */
export function undoImport(
  state: Readonly<StoredRegistry>,
  record: ImportRecord,
): { next: StoredRegistry; reply: Undone } {
  const cameras = takeBack('camera', state.cameras, record.cameras, ({ id }) => id, new Set())
  const used = new Set(cameras.items.map(({ facility }) => codeKey(facility)))
  const keyOf = ({ code }: { code: string }) => codeKey(code)
  const facilities = takeBack('facility', state.facilities, record.facilities, keyOf, used)
  const counts = ({ removed, restored }: Taken<unknown>) => ({ removed, restored })
  return {
    next: { facilities: facilities.items, cameras: cameras.items },
    reply: {
      status: 'done',
      ...{ cameras: counts(cameras), facilities: counts(facilities) },
      left: [...cameras.left, ...facilities.left],
    },
  }
}

/** `needed`: keys of what others lean on, and which is not removed. */
function takeBack<T extends { code: string; name: string }>(
  kind: LeftBehind['kind'],
  now: readonly T[],
  changes: { before: T | null; after: T }[],
  keyOf: (item: T) => string,
  needed: Set<string>,
): Taken<T> {
  const byKey = new Map(changes.map((change) => [keyOf(change.after), change]))
  const taken: Taken<T> = { items: [], removed: 0, restored: 0, left: [] }
  const leave = (item: T, why: LeftBehind['why']) => {
    taken.items.push(item)
    taken.left.push({ kind, code: item.code, name: item.name, why })
  }
  for (const item of now) {
    const change = byKey.get(keyOf(item))
    if (!change) taken.items.push(item)
    else if (!isDeepStrictEqual(item, change.after)) leave(item, 'changed')
    else if (change.before) {
      taken.items.push(change.before)
      taken.restored++
    } else if (needed.has(keyOf(item))) leave(item, 'used')
    else taken.removed++
  }
  return taken
}
