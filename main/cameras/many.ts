import type { CameraDraft, FieldIssue, Refused } from '../../preload/contract'
import { type RegistryCollection, refuse } from './change'
import { saveCamera } from './edit'
import { type ImportOptions, put } from './imports'
import type { StoredRegistry } from './schema'
import type { Secrets } from './secrets'

/** `bad`: by index of the drafts. `undo`: taken back as the last import is. */
export type ManyReply =
  | { status: 'done'; ids: string[] }
  | { status: 'invalid'; bad: { index: number; issues: FieldIssue[] }[] }
  | Refused

interface Options extends Pick<ImportOptions, 'lastImport' | 'now'> {
  collection: RegistryCollection
  secrets: Secrets
  newId: () => string
}

/** Many cameras at once: all or none, one write, one undo. `what` names where they came from. */
export async function addMany(
  options: Options,
  drafts: CameraDraft[],
  what: string,
): Promise<ManyReply> {
  const state = options.collection.read()
  const made = addAll(options, state, drafts)
  if (made.status !== 'done') return made
  const done = await put(options, state, made.next, what)
  if (done.status === 'moved') return addMany(options, drafts, what)
  return done.status === 'refused' ? done : { status: 'done', ids: made.ids }
}

function addAll(
  { secrets, newId }: Options,
  state: Readonly<StoredRegistry>,
  drafts: CameraDraft[],
): { status: 'done'; next: StoredRegistry; ids: string[] } | Exclude<ManyReply, { ids: string[] }> {
  let next: StoredRegistry = { facilities: [...state.facilities], cameras: [...state.cameras] }
  const ids: string[] = []
  const bad: { index: number; issues: FieldIssue[] }[] = []
  for (const [index, draft] of drafts.entries()) {
    const step = saveCamera(next, draft, { secrets, newId })
    if (step.reply.status === 'refused') return refuse(step.reply.reason as 'not-found')
    if (step.reply.status === 'invalid') bad.push({ index, issues: step.reply.issues })
    else ids.push(step.reply.id)
    if (step.next) next = step.next
  }
  return bad.length ? { status: 'invalid', bad } : { status: 'done', next, ids }
}
