import type { Handlers } from '../../preload/contract'
import type { Attention } from './attention'

export const attentionHandlers = (attention: Attention): Handlers['attention'] => ({
  state: () => attention.state(),
  set: (settings) => attention.set(settings),
  answer: ({ id, key }) => attention.answer(id, key),
  note: ({ why }) => attention.note(why),
  between: ({ from, to }) => attention.between(from, to),
  claim: (beat) => ({ sound: attention.claim(beat) }),
})
