import { useCallback, useEffect, useState } from 'react'
import type { ShiftBook, ShiftPeople, ShiftSigner } from '../../../preload/contract'
import { api } from '../../state'
import { refusalWords } from '../words'

interface Prepared {
  book: ShiftBook
  sha256: string
}

export interface Signing {
  giver: ShiftSigner | null
  receiver: ShiftSigner | null
  next: ShiftPeople | null
}

/** Why it was not signed; whose field it is about, if of one. */
export interface Trouble {
  whose: 'giver' | 'receiver' | null
  text: string
}

const error = { status: 'refused' as const, reason: 'error' }

function troubleOf(reason: string): Trouble {
  const side = (['giver', 'receiver'] as const).find((each) => reason.startsWith(`${each}-`))
  const own = ['giver-not-of-shift', 'giver-no-name', 'receiver-no-name'].includes(reason)
  const bare = side && !own ? reason.slice(side.length + 1) : reason
  return { whose: side ?? null, text: refusalWords(bare) }
}

/** Whether the receiver's remarks, typed in the same dialogue, are all that is other. */
function onlyRemarks(a: ShiftBook, b: ShiftBook): boolean {
  const rest = ({ shift, words, matters }: ShiftBook) =>
    JSON.stringify([shift.crew, shift.head, shift.leader, { ...words, received: '' }, matters])
  const typed = a.words.received !== b.words.received
  return typed && a.shift.id === b.shift.id && rest(a) === rest(b)
}

const ask = (order: Signing, { sha256 }: Prepared) =>
  api.shifts.sign({ ...order, sha256 }).catch(() => error)

/** What lies before those who sign, and the signing itself. @param typed changes with each text */
export function useSigning(typed: string) {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const prepare = useCallback(async (): Promise<Prepared | null> => {
    const reply = await api.shifts.prepare().catch(() => error)
    if (reply.status === 'done') setPrepared(reply)
    else setTrouble(troubleOf(reply.reason))
    return reply.status === 'done' ? reply : null
  }, [])
  // What was typed meanwhile belongs to what is signed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: prepared anew for each text that is kept
  useEffect(() => void prepare(), [prepare, typed])
  const sign = async (order: Signing): Promise<string | null> => {
    if (!prepared) return null
    setBusy(true)
    setTrouble(null)
    let reply = await ask(order, prepared)
    if (reply.status === 'refused' && reply.reason === 'book-stale') {
      const again = await prepare()
      if (again && onlyRemarks(prepared.book, again.book)) reply = await ask(order, again)
    }
    setBusy(false)
    if (reply.status === 'done') return reply.id
    if (reply.reason !== 'no-right') setTrouble(troubleOf(reply.reason))
    return null
  }
  return { prepared, trouble, busy, sign }
}
