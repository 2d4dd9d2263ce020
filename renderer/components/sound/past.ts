import { useEffect } from 'react'
import { create } from 'zustand'

/** The cell that shows its past: its present must not be heard. */
export const usePast = create<{ cell: number | null }>(() => ({ cell: null }))

/** While whoever calls this is there. */
export function useSilence(cell: number): void {
  useEffect(() => {
    usePast.setState({ cell })
    return () => usePast.setState({ cell: null })
  }, [cell])
}
