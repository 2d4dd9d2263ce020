import { useEffect } from 'react'
import { create } from 'zustand'
import type { AttentionState } from '../../preload/contract'
import { api } from './api'

/** Null until main has told. */
export const useAttention = create<{ state: AttentionState | null }>(() => ({ state: null }))

let asked = false

async function connect(): Promise<void> {
  if (asked) return
  asked = true
  api.attention.onChanged((state) => useAttention.setState({ state }))
  const state = await api.attention.state().catch(() => null)
  if (state) useAttention.setState((now) => ({ state: now.state ?? state }))
}

export const useAttentionOfMain = () => useEffect(() => void connect(), [])
