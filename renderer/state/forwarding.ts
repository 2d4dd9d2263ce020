import { useEffect } from 'react'
import { create } from 'zustand'
import type { Forward, ForwardStatus } from '../../preload/contract'
import { api } from './api'

interface Known {
  /** By camera. */
  forwards: ReadonlyMap<string, Forward>
  statuses: ReadonlyMap<string, ForwardStatus>
}

/** Which cameras go to the central system, and how each is; only main's pushes change it. */
export const useForwarding = create<Known>(() => ({ forwards: new Map(), statuses: new Map() }))

const byCamera = <T extends { camera: string }>(list: T[]) =>
  new Map(list.map((each) => [each.camera, each]))

const setForwards = (list: Forward[]) => useForwarding.setState({ forwards: byCamera(list) })

let asked = false

/** Subscribes before asking, so that nothing falls between the answer and the first push. */
async function connect(): Promise<void> {
  if (asked) return
  asked = true
  api.forwarding.onChanged(setForwards)
  api.forwarding.onStatuses((list) =>
    useForwarding.setState(({ statuses }) => ({
      statuses: new Map([...statuses, ...byCamera(list)]),
    })),
  )
  const { forwards, statuses } = await api.forwarding.state()
  setForwards(forwards)
  useForwarding.setState((now) => ({ statuses: new Map([...byCamera(statuses), ...now.statuses]) }))
}

export function useForwardingOfMain(): void {
  useEffect(() => void connect(), [])
}
