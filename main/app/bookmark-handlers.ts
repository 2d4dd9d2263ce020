import type { Handlers, Outcome } from '../../preload/contract'
import type { Result } from '../base/result'
import { bookmarkHandlers, type HandlerParts } from '../bookmarks'
import { isDemo } from '../demo'
import type { Marking } from '../marking'

/** The calls of `bookmarks`, those about marks included. */
export const markHandlers = (
  parts: HandlerParts,
  marking: Pick<Marking, 'mark' | 'sort' | 'discard'>,
): Handlers['bookmarks'] => ({
  ...bookmarkHandlers(parts),
  mark: async (mark) => {
    if (isDemo(mark.camera)) return { status: 'refused', reason: 'demo' }
    const marked = await marking.mark(mark)
    return marked.ok ? { status: 'done', id: marked.value } : refused(marked)
  },
  sort: async ({ id, ...chosen }) => outcome(await marking.sort(id, chosen)),
  discard: async ({ id }) => outcome(await marking.discard(id)),
})

const outcome = (result: Result<undefined>): Outcome =>
  result.ok ? { status: 'done' } : refused(result)

const refused = ({ reason, detail }: { reason: string; detail?: string }) => ({
  ...{ status: 'refused' as const, reason },
  ...(detail !== undefined && { detail }),
})
