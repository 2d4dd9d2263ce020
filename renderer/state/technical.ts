import { useEffect } from 'react'
import { create } from 'zustand'
import type { TechnicalState, TechnicalSummary } from '../../preload/contract'
import { api } from './api'

interface Known {
  /** The newest result of each camera that was ever checked. */
  summaries: ReadonlyMap<string, TechnicalSummary>
  /** Null until main has told. */
  state: TechnicalState | null
}

export const useTechnical = create<Known>(() => ({ summaries: new Map(), state: null }))

const put = (list: TechnicalSummary[]) =>
  useTechnical.setState(({ summaries }) => ({
    summaries: new Map([...summaries, ...list.map((each) => [each.camera, each] as const)]),
  }))

let asked = false

/** Subscribes before asking, so that nothing falls between. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  api.technical.onStateChanged((state) => useTechnical.setState({ state }))
  api.technical.onResultsChanged(put)
  const [state, latest] = await Promise.all([api.technical.state(), api.technical.latest()])
  useTechnical.setState((now) => ({ state: now.state ?? state }))
  // What was pushed meanwhile is newer.
  put(latest.filter(({ camera }) => !useTechnical.getState().summaries.has(camera)))
}

/** What main knows of technical checks; asked for when something first shows it. */
export const useTechnicalOfMain = () => useEffect(() => void connect(), [])
