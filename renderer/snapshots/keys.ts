export type SnapshotKey = 'tile' | 'wall' | 'each' | 'copy' | 'print'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

const withCtrl: Record<string, SnapshotKey> = { s: 'each', c: 'copy', p: 'print' }

/** What a key of the wall asks for; undefined for every other key. */
export function snapshotKey(press: Press): SnapshotKey | undefined {
  const { ctrlKey, altKey, metaKey, shiftKey } = press
  const key = press.key.toLowerCase()
  if (altKey || metaKey) return undefined
  if (ctrlKey) return shiftKey ? undefined : withCtrl[key]
  if (key !== 's') return undefined
  return shiftKey ? 'wall' : 'tile'
}
