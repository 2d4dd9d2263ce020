import { randomUUID } from 'node:crypto'
import type { FacilityRefusal, Handlers } from '../../preload/contract'
import { type CameraRegistry, cleanLine, codeKey } from '../cameras'
import type { FacilityRenames } from '../facilities'

interface ChangesDeps {
  registry: CameraRegistry
  renames: FacilityRenames
  /** Its facilities are nobody's to change. */
  demo(): boolean
}

type ChangeHandlers = Pick<Handlers['facilities'], 'add' | 'change' | 'rename' | 'remove' | 'undo'>

const refuse = (reason: FacilityRefusal) => ({ status: 'refused' as const, reason })

/** What is changed of facilities, with the numbers and documents that hang on their codes. */
export function facilityChanges({ registry, renames, demo }: ChangesDeps): ChangeHandlers {
  const isThere = (code: string) =>
    registry.list().facilities.some((each) => codeKey(each.code) === codeKey(code))
  /** How changes of codes are taken back, by their tokens. */
  const back = new Map<string, { from: string; to: string }>()
  /** What was put aside for a new facility, by its token. */
  const aside = new Map<string, { aside: string; code: string }>()
  const rename = (from: string, to: string) =>
    renames.rename(from, to, () => registry.renameFacility({ code: from, to }))
  return {
    add: async ({ facility, kept: choice }) => {
      if (demo()) return refuse('demo')
      const code = cleanLine(facility.code)
      const kept = isThere(code) ? null : renames.kept(code)
      if (kept && choice === 'ask') return { status: 'kept', ...kept }
      const put = kept && choice === 'apart' ? await renames.putAside(code) : ''
      if (put === null) return refuse('not-writable')
      const done = await registry.addFacility({ ...facility, code })
      if (done.status === 'done' && put) aside.set(done.undo, { aside: put, code })
      if (done.status !== 'done' && put) await renames.takeBack(put, code)
      return done.status === 'done' ? { status: 'done', code, undo: done.undo } : done
    },
    change: (input) => (demo() ? refuse('demo') : registry.changeFacilities(input)),
    remove: (input) => (demo() ? refuse('demo') : registry.removeFacilities(input)),
    rename: async ({ code, to }) => {
      if (demo()) return refuse('demo')
      const wanted = cleanLine(to)
      // Another facility had that code once: what it left is none of this one's.
      if (isThere(code) && !isThere(wanted) && renames.kept(wanted))
        if (!(await renames.putAside(wanted))) return refuse('not-writable')
      const done = await rename(code, wanted)
      if (done.status !== 'done') return done
      const undo = randomUUID()
      back.set(undo, { from: wanted, to: code })
      return { status: 'done', undo, count: 1 }
    },
    undo: async (token) => {
      if (demo()) return refuse('demo')
      const step = back.get(token)
      if (!step) {
        const undone = await registry.undoFacilities(token)
        const put = aside.get(token)
        if (put && undone.status === 'done' && undone.left.length === 0) {
          aside.delete(token)
          await renames.takeBack(put.aside, put.code)
        }
        return undone
      }
      const done = await rename(step.from, step.to)
      if (done.status === 'invalid') return refuse('code-taken')
      if (done.status === 'refused') return done
      back.delete(token)
      return { status: 'done', left: [] }
    },
  }
}
