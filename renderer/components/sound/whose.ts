import { create } from 'zustand'

/** Windows of one station are heard one at a time: the one that was worked last. */
const channel = new BroadcastChannel('vong-gac-sound')

export const useWhose = create<{ isOurs: boolean }>(() => ({ isOurs: true }))

channel.onmessage = () => useWhose.setState({ isOurs: false })

/** The other windows fall silent. */
export function claimSound(): void {
  useWhose.setState({ isOurs: true })
  channel.postMessage('ours')
}
