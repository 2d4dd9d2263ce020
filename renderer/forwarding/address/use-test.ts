import { useState } from 'react'
import type { ForwardTest, ForwardWanted } from '../../../preload/contract'
import { api } from '../../state'

const broken = (): ForwardTest => ({ status: 'refused', reason: 'error' })

/** A try of some seconds with the first of the cameras; its result is of what was tried only. */
export function useTest(wanted: ForwardWanted) {
  const [known, setKnown] = useState<{ of: string; tested: ForwardTest } | null>(null)
  const [running, setRunning] = useState(false)
  const of = JSON.stringify(wanted)
  const test = async () => {
    setRunning(true)
    setKnown(null)
    const tested = await api.forwarding.test(wanted).catch(broken)
    setKnown({ of, tested })
    setRunning(false)
  }
  return { tested: known?.of === of ? known.tested : null, running, test }
}
