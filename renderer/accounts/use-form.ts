import { type FormEvent, useState } from 'react'
import type { Outcome } from '../../preload/contract'
import { useNow } from '../components/ticker'

interface Refusal {
  reason: string
  /** Ms since 1970; 0 when the next try is heard at once. */
  until: number
}

const NONE: Refusal = { reason: '', until: 0 }

/** A form that main answers: one try at a time, and none before the time that main named. */
export function useForm(send: () => Promise<Outcome>, onDone: () => void) {
  const [refusal, refuse] = useState(NONE)
  const [busy, setBusy] = useState(false)
  const wait = Math.max(0, Math.ceil((refusal.until - useNow()) / 1000))
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy || wait > 0) return
    setBusy(true)
    const reply = await send().finally(() => setBusy(false))
    if (reply.status === 'done') {
      refuse(NONE)
      onDone()
    } else refuse({ reason: reply.reason, until: Number(reply.detail) || 0 })
  }
  const clear = () => refuse(NONE)
  return { submit, busy, wait, reason: refusal.reason, until: refusal.until, clear }
}
