import { networkInterfaces } from 'node:os'
import type {
  AddReply,
  CameraDraft,
  FieldIssue,
  FoundRow,
  Handlers,
  Outcome,
  Refused,
  SearchProgress,
  TestReply,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type ChoicesCollection, withoutLogins } from './choices'
import { readDevice } from './device/device'
import { networksOf } from './discovery/networks'
import { draftOf, type Wish } from './drafts'
import { deviceRow, type ReadUrl, readRows } from './search/rows'
import { Search } from './search/search'
import type { OnvifTarget } from './target'

type Many =
  | { status: 'done'; ids: string[]; at: number }
  | { status: 'invalid'; bad: { index: number; issues: FieldIssue[] }[] }
  | Refused

export interface OnvifDeps {
  clock: Clock
  choices: ChoicesCollection
  changed(told: { progress: SearchProgress; rows: FoundRow[] }): void
  read: ReadUrl
  announce(password: string): void
  /** One write, or what is wrong with each. */
  addMany(drafts: CameraDraft[]): Promise<Many>
  /** "Thử kết nối". */
  test(draft: CameraDraft): Promise<TestReply>
  target(
    draft: CameraDraft,
  ): { status: 'done'; source: OnvifTarget } | { status: 'invalid'; issues: FieldIssue[] }
  interfaces?: typeof networkInterfaces
}

const DONE: Outcome = { status: 'done' }
const refuse = (reason: string, detail?: string): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail ? { detail } : {}),
})

/** Looks for cameras and reads them; the calls of the contract. */
export function createOnvif(deps: OnvifDeps): Handlers['onvif'] {
  const { interfaces = networkInterfaces, choices } = deps
  const search = new Search({ ...deps, interfaces })
  return {
    networks: () => networksOf(interfaces()),
    choices: () => choices.read(),
    remember: async (change) => {
      const saved = await choices.update((now) => ({ ...now, ...withoutLogins(change, deps.read) }))
      return saved.ok ? DONE : refuse(saved.reason)
    },
    search: (input) => {
      const started = search.start(input)
      if (!started.ok) return refuse(started.reason, started.detail)
      return { status: 'done', id: started.value }
    },
    stop: () => {
      search.stop()
      return DONE
    },
    state: () => search.state(),
    picture: ({ search: id, key }) => {
      const found = search.find(id, key)
      return found ? deps.test(draftOf(found, TRIAL)) : refuse('search-gone')
    },
    add: ({ search: id, rows }) => add(deps, search, id, rows),
    read: (draft) => readFor(deps, draft),
  }
}

/** Only its streams count. */
const TRIAL: Wish = { code: 'x', name: 'x', facility: '', place: '' }

async function add(
  { addMany }: OnvifDeps,
  search: Search,
  id: number,
  rows: (Wish & { key: string })[],
): Promise<AddReply> {
  const drafts: CameraDraft[] = []
  for (const wish of rows) {
    const found = search.find(id, wish.key)
    if (!found) return refuse('search-gone')
    drafts.push(draftOf(found, wish))
  }
  const reply = await addMany(drafts)
  if (reply.status !== 'invalid') return reply
  const bad = reply.bad.map(({ index, issues }) => ({ key: rows[index]?.key ?? '', issues }))
  return { status: 'invalid', bad }
}

/** "Đọc từ ONVIF" of the camera's form: of a recorder, the channel that it is. */
async function readFor({ clock, target, read }: OnvifDeps, draft: CameraDraft) {
  const wanted = target(draft)
  if (wanted.status === 'invalid') return wanted
  const { source } = wanted
  if (!source.address) return refuse('no-address')
  const report = await readDevice(source, clock)
  if (!report.ok) return refuse(report.reason)
  const rows = readRows(deviceRow(source.address, source.address), report.value, source)
  const pathOf = (url: string) => /^\w+:\/\/[^/]*(\/.*)$/.exec(read(url)?.url ?? '')?.[1]
  const own = [draft.url, draft.subUrl].flatMap((url) => pathOf(url) ?? [])
  const tells = ({ row: { main, sub } }: (typeof rows)[number]) =>
    [main, sub].some((stream) => stream && own.includes(pathOf(stream.url) ?? ''))
  const found = rows.length > 1 ? rows.find(tells) : rows[0]
  return found ? { status: 'done' as const, row: found.row } : refuse('several')
}
