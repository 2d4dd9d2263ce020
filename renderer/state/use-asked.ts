import { useEffect, useState } from 'react'

const PAUSE = 2000

/**
 * What main answers, asked for again and again while `open`; null until the first answer. A refusal
 * says nothing: what was known stays, and the next answer may have more.
 * @param ask must not change from one drawing to the next
 */
export function useAsked<T extends object>(
  open: boolean,
  ask: () => Promise<T | { status: 'refused' }>,
): T | null {
  const [known, setKnown] = useState<T | null>(null)
  useEffect(() => {
    if (!open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const again = async () => {
      const answer = await ask().catch(() => null)
      if (over) return
      if (answer && !isRefusal(answer)) setKnown(answer)
      timer = setTimeout(again, PAUSE)
    }
    void again()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [open, ask])
  return known
}

const isRefusal = (answer: object): answer is { status: 'refused' } =>
  'status' in answer && answer.status === 'refused'
