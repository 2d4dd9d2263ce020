import { useEffect } from 'react'
import { create } from 'zustand'
import type { Outage, OutagesState } from '../../preload/contract'
import { api } from './api'

interface Known {
  /** Null until main has told. */
  state: OutagesState | null
  /** The open one that a camera is part of. */
  byCamera: ReadonlyMap<string, Outage>
}

export const useOutages = create<Known>(() => ({ state: null, byCamera: new Map() }))

const put = (state: OutagesState) =>
  useOutages.setState({
    state,
    byCamera: new Map(state.open.flatMap((each) => each.cameras.map((id) => [id, each]))),
  })

let asked = false

/** Subscribes before asking, so that nothing falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  let told = false
  api.outages.onChanged((state) => {
    told = true
    put(state)
  })
  const state = await api.outages.state()
  if (!told) put(state)
}

/** To be used once in a window: what it is told of outages. */
export const useOutagesOfMain = () => useEffect(() => void connect(), [])
