import type { Handlers, Outcome } from '../../preload/contract'
import type { Result } from '../base/result'
import { bookmarkHandlers, type HandlerParts } from '../bookmarks'
import { isDemo } from '../demo'
import type { Marking } from '../marking'

/** The calls of `bookmarks`, those about marks included. */
export const markHandlers = (
  { exportList, ...parts }: HandlerParts & Pick<Handlers['bookmarks'], 'exportList'>,
  marking: Pick<Marking, 'mark' | 'marks' | 'sort' | 'discard'>,
): Handlers['bookmarks'] => ({
  ...bookmarkHandlers(parts),
  mark: async (mark) => {
    if (isDemo(mark.camera)) return { status: 'refused', reason: 'demo' }
    const others = mark.others.filter(({ camera }) => !isDemo(camera))
    const marked = await marking.mark({ ...mark, others })
    if (!marked.ok) return refused(marked)
    const drawn = mark.others.map(({ camera }) => camera).filter(isDemo)
    return { status: 'done', id: marked.value.id, leftOut: [...marked.value.leftOut, ...drawn] }
  },
  openMarks: () => marking.marks(),
  sort: async ({ id, ...chosen }) => {
    const sorted = await marking.sort(id, chosen)
    const fields = Object.keys(chosen).join(' ')
    // Before there is a record, the choice is part of its creation.
    if (sorted.ok && (await parts.store.get(id)).ok)
      parts.did({ action: 'changed', ids: [id], detail: { fields } })
    return outcome(sorted)
  },
  discard: async ({ id }) => {
    const taken = await marking.discard(id)
    if (taken.ok) parts.did({ action: 'removed', ids: [id] })
    return outcome(taken)
  },
  exportList,
})

const outcome = (result: Result<undefined>): Outcome =>
  result.ok ? { status: 'done' } : refused(result)

const refused = ({ reason, detail }: { reason: string; detail?: string }) => ({
  ...{ status: 'refused' as const, reason },
  ...(detail !== undefined && { detail }),
})
