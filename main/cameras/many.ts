import type { CameraDraft, FieldIssue, Refused } from '../../preload/contract'
import { inTurns } from './bulk/in-turns'
import type { RegistryCollection } from './change'
import { saveCamera } from './edit'
import { type ImportOptions, put } from './imports'
import { codeKey, type StoredCamera, type StoredRegistry } from './schema'
import type { Secrets } from './secrets'
import { cleanLine } from './text'

/** `bad`: by index of the drafts. `at` names it among the imports, to be taken back. */
export type ManyReply =
  | { status: 'done'; ids: string[]; at: number }
  | { status: 'invalid'; bad: { index: number; issues: FieldIssue[] }[] }
  | Refused

interface Options extends Pick<ImportOptions, 'lastImport' | 'now'> {
  collection: RegistryCollection
  secrets: Secrets
  newId: () => string
}

interface Made {
  status: 'done'
  next: StoredRegistry
  ids: string[]
}

/** Many cameras at once: all or none, one write, one undo. `what` names where they came from. */
export async function addMany(
  options: Options,
  drafts: CameraDraft[],
  what: string,
): Promise<ManyReply> {
  const state = options.collection.read()
  const made = await addAll(options, state, drafts)
  if (made.status !== 'done') return made
  const done = await put(options, state, made.next, what)
  if (done.status === 'moved') return addMany(options, drafts, what)
  return done.status === 'refused' ? done : { status: 'done', ids: made.ids, at: done.at }
}

/** Each by itself: what it could clash with is looked up, so that thousands take no longer each. */
async function addAll(
  { secrets, newId }: Options,
  state: Readonly<StoredRegistry>,
  drafts: CameraDraft[],
): Promise<Exclude<ManyReply, { at: number }> | Made> {
  const used = new Set(state.cameras.map(({ code }) => codeKey(code)))
  const byCode = new Map(state.facilities.map((each) => [codeKey(each.code), each]))
  const cameras: StoredCamera[] = []
  const bad: { index: number; issues: FieldIssue[] }[] = []
  const refused: Refused[] = []
  await inTurns(drafts, (draft, index) => {
    const facility = byCode.get(codeKey(cleanLine(draft.facility)))
    const alone = { facilities: facility ? [facility] : [], cameras: [] }
    const { reply, next } = saveCamera(alone, draft, { secrets, newId })
    if (reply.status === 'refused') refused.push(reply)
    const issues: FieldIssue[] = reply.status === 'invalid' ? [...reply.issues] : []
    const code = cleanLine(draft.code)
    if (code && used.has(codeKey(code)))
      issues.push({ field: 'code', reason: 'code-taken', value: code })
    used.add(codeKey(code))
    if (issues.length) bad.push({ index, issues })
    cameras.push(...(next?.cameras ?? []))
  })
  if (refused[0]) return refused[0]
  if (bad.length) return { status: 'invalid', bad }
  const next = { ...state, cameras: [...state.cameras, ...cameras] }
  return { status: 'done', next, ids: cameras.map(({ id }) => id) }
}
