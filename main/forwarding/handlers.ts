import type { Handlers } from '../../preload/contract'
import type { Book } from './book'
import type { Forwards } from './forwards'
import type { Uptime } from './uptime'

export const forwardingHandlers = (
  book: Book,
  forwards: Forwards,
  uptime: Uptime,
): Handlers['forwarding'] => ({
  state: () => ({ forwards: book.list(), statuses: forwards.all() }),
  uptime: () => book.list().map(({ camera }) => uptime.of(camera)),
  preview: (wanted) => book.preview(wanted),
  set: (wanted) => book.set(wanted),
  enable: ({ cameras, enabled }) => book.enable(cameras, enabled),
  remove: ({ cameras }) => book.remove(cameras),
  undo: (token) => book.undo(token),
  retry: ({ cameras }) => {
    forwards.retry(cameras)
    return { status: 'done' }
  },
  test: (wanted) => forwards.test(wanted),
})
