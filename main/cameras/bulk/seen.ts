import type { Issue } from '../reasons'
import type { Planning } from './plan'

interface Place {
  key: string
  code: string
  list: number
  line: number
}

/** Codes that a file has named so far: each of several lines with one code is told. */
export function createSeen() {
  const first = new Map<string, Place & { told: boolean }>()
  return {
    /** What is wrong with this line; the first one is warned. */
    look({ report }: Pick<Planning, 'report'>, place: Place): Issue[] {
      if (!place.key) return []
      const known = first.get(place.key)
      if (!known) {
        first.set(place.key, { ...place, told: false })
        return []
      }
      const issue = { field: 'code', value: place.code }
      if (!known.told)
        report(known.list, known.line, [{ ...issue, reason: 'duplicate-first' }], 'warning')
      known.told = true
      return [{ ...issue, reason: 'duplicate-in-file' }]
    },
  }
}
