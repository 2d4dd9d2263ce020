import { useEffect, useState } from 'react'
import type { ForwardUptime } from '../../preload/contract'
import { api } from '../state'

/** Shares of a day change slowly. */
const EVERY = 15_000

/** By camera; asked while somebody looks. */
export function useUptimes(): ReadonlyMap<string, ForwardUptime> {
  const [known, setKnown] = useState<ReadonlyMap<string, ForwardUptime>>(new Map())
  useEffect(() => {
    let over = false
    const ask = async () => {
      const list = await api.forwarding.uptime().catch(() => null)
      if (list && !over) setKnown(new Map(list.map((each) => [each.camera, each])))
    }
    void ask()
    const timer = setInterval(ask, EVERY)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [])
  return known
}
