import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Attention, openAttentionCollection } from '../attention'
import { realClock } from '../base/clock'
import type { ShiftDeskDeps } from './shifts'
import { tellOfProblems } from './stores'

/** @param onDuty the shift that runs, and who has it */
export async function openAttention(
  { profile, notices, log, broadcast, evidence }: ShiftDeskDeps,
  onDuty: () => { shift: string; names: string } | null,
  who: () => string,
): Promise<{ attention: Attention; settled(): Promise<void> }> {
  const collection = await openAttentionCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), log, notices)
  const attention = await Attention.open({
    ...{ dir: join(profile.root, 'attention'), clock: realClock, collection, newId: randomUUID },
    ...{ random: (least, most) => randomInt(Math.round(least), Math.round(most) + 1), onDuty },
    who,
    changed: (state) => broadcast('attention', 'changed', state),
    beat: (tell) => broadcast('attention', 'beat', tell),
    missed: ({ id, onDuty: names, at }) =>
      evidence.note({
        ...{ action: 'attention-missed', subject: id, by: '' },
        detail: { onDuty: names, asked: new Date(at).toISOString() },
      }),
    noted: ({ id, onDuty: names, at, noted }) =>
      evidence.note({
        ...{ action: 'attention-noted', subject: id },
        detail: { onDuty: names, asked: new Date(at).toISOString(), why: noted?.why ?? '' },
      }),
    unwritten: (reason) => {
      notices.drop('attention-unwritten')
      if (reason) notices.add('attention-unwritten', 'error', { reason })
    },
    log: (line) => log.scope('attention').warn(line),
  })
  return { attention, settled: () => collection.settled() }
}
