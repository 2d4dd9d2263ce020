import type { Handlers, Outage, OutageQuery } from '../../preload/contract'
import type { Outages } from './outages'
import { matches, type Names } from './query'

/** Rows that a list holds; more are counted. */
const MOST = 2000

/** The newest first. */
export async function found(outages: Outages, query: OutageQuery, names: Names): Promise<Outage[]> {
  const all = await outages.between(query.from, query.to)
  return all.filter((outage) => matches(outage, query, names)).reverse()
}

export const outageHandlers = (
  outages: Outages,
  names: Names,
): Omit<Handlers['outages'], 'exportList'> => ({
  state: () => outages.state(),
  acknowledge: (ids) => outages.acknowledge(ids),
  takeBack: (ids) => outages.takeBack(ids),
  assign: ({ id, owner }) => outages.assign(id, owner),
  note: ({ id, text }) => outages.note(id, text),
  call: ({ id, text, call }) => outages.note(id, text, call),
  history: (id) => outages.history(id),
  list: async (query) => {
    const all = await found(outages, query, names)
    return { outages: all.slice(0, MOST), total: all.length }
  },
  set: (settings) => outages.set(settings),
  silence: () => {
    outages.silence()
    return { status: 'done' }
  },
  claim: (beat) => ({ sound: outages.claim(beat) }),
})
