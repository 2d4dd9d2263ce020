import type { Facility } from '../../../preload/contract'
import { fold } from '../../facilities'
import { codeKey } from '../schema'

/** The facilities while an import goes through its lines. */
export function createFacilityBook(stored: readonly Facility[]) {
  const byCode = new Map(stored.map((facility) => [codeKey(facility.code), facility]))
  const byName = new Map<string, Facility>()
  const made = new Set<string>()
  const listed = new Set<string>()
  for (const facility of stored) learnName(facility)

  function learnName(facility: Facility): void {
    const key = fold(facility.name)
    if (!byName.has(key)) byName.set(key, facility)
  }

  function put(facility: Facility): Facility {
    byCode.set(codeKey(facility.code), facility)
    byName.set(fold(facility.name), facility)
    return facility
  }

  function find({ code, name }: Facility): Facility | undefined {
    const named = code ? undefined : byName.get(fold(name))
    return byCode.get(codeKey(code || (named?.code ?? '')))
  }

  function freeCode(name: string): string {
    const slug = fold(name).replace(/ /g, '-').toUpperCase().slice(0, 56) || 'CS'
    for (let n = 1; ; n++) {
      const code = n === 1 ? slug : `${slug}-${n}`
      if (!byCode.has(codeKey(code))) return code
    }
  }

  return {
    of: (code: string) => byCode.get(codeKey(code)),
    /** From a line of its own, which says more than those of its cameras. */
    list(facility: Facility): void {
      listed.add(codeKey(facility.code))
      put(facility)
    },
    /** Finds the facility that a camera names, or makes it, and brings it up to date. */
    take(wanted: Facility): { code: string; changed: boolean } {
      if (!wanted.code && !wanted.name) return { code: '', changed: false }
      const found = find(wanted)
      if (!found) {
        const code = wanted.code || freeCode(wanted.name)
        made.add(codeKey(code))
        put({ ...wanted, code, name: wanted.name || code })
        return { code, changed: true }
      }
      const next = listed.has(codeKey(found.code)) ? found : { ...found, ...given(wanted) }
      const changed = JSON.stringify(next) !== JSON.stringify(found)
      if (changed) put(next)
      return { code: found.code, changed }
    },
    all: () => [...byCode.values()],
    /** Those that only cameras name. */
    made: () => [...byCode.entries()].filter(([key]) => made.has(key)).map(([, value]) => value),
  }
}

/** What a line says about a facility that exists; its code and empty cells say nothing. */
function given({ name, authority, district }: Facility): Partial<Facility> {
  return { ...(name && { name }), ...(authority && { authority }), ...(district && { district }) }
}

export type FacilityBook = ReturnType<typeof createFacilityBook>
