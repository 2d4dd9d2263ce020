import type { Handlers, Refused } from '../../preload/contract'
import type { Result } from '../base/result'
import type { Retention } from './retention'

export const retentionHandlers = (retention: Retention): Handlers['retention'] => ({
  state: () => retention.state(),
  set: async (policy) => {
    const saved = await retention.set(policy)
    return saved.ok ? { status: 'done' } : refused(saved)
  },
  preview: (policy) => retention.preview(policy),
  apply: async ({ token }) => {
    const done = await retention.apply(token)
    return done.ok ? { status: 'done', ...done.value } : refused(done)
  },
})

const refused = ({ reason, detail }: Extract<Result<unknown>, { ok: false }>): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail !== undefined && { detail }),
})
