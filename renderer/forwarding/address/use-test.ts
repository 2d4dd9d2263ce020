import { useState } from 'react'
import type { ForwardTest, ForwardWanted } from '../../../preload/contract'
import { api } from '../../state'

const broken = (): ForwardTest => ({ status: 'refused', reason: 'error' })

/** A try of some seconds with the first of the cameras. */
export function useTest() {
  const [tested, setTested] = useState<ForwardTest | null>(null)
  const [running, setRunning] = useState(false)
  const test = async (wanted: ForwardWanted) => {
    setRunning(true)
    setTested(null)
    setTested(await api.forwarding.test(wanted).catch(broken))
    setRunning(false)
  }
  return { tested, running, test }
}
