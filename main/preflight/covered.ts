import { camerasOf, type PreflightItem, type Programme } from '../../preload/contract'

/** The same items; a camera that failed is covered where a substitute that is fine stands at each of its steps. */
export function withCovers(programme: Programme, items: PreflightItem[]): PreflightItem[] {
  const fine = new Set(
    items.flatMap(({ kind, id, state }) => (state === 'ok' ? `${kind} ${id}` : [])),
  )
  return items.map((item) => ({ ...item, covered: isCovered(programme, item, fine) }))
}

function isCovered(
  { steps }: Programme,
  { kind, id, state }: PreflightItem,
  fine: ReadonlySet<string>,
): boolean {
  if (kind !== 'camera' || state !== 'failed') return false
  const own = steps.filter((step) => camerasOf(step).some((camera) => camera.id === id))
  return (
    own.length > 0 &&
    own.every(({ substitutes: { [id]: by } }) =>
      by ? fine.has(by.kind === 'camera' ? `camera ${by.camera.id}` : `still ${by.still}`) : false,
    )
  )
}
