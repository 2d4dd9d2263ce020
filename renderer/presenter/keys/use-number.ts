import { useEffect } from 'react'
import { create } from 'zustand'
import { numberAct } from './number'

/** ms without a key after which a number is dropped. */
const PATIENCE = 4000

/** The number of a step while it is typed, else ''. */
export const useStepNumber = create<{ typed: string }>(() => ({ typed: '' }))

let timer: ReturnType<typeof setTimeout> | undefined

function become(typed: string) {
  clearTimeout(timer)
  useStepNumber.setState({ typed })
  if (typed) timer = setTimeout(() => become(''), PATIENCE)
}

function pressed(event: KeyboardEvent, onJump: (number: number) => void) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const act = numberAct(event, useStepNumber.getState().typed)
  // Any other key means something else: the number is no longer what the hand is about.
  if (act === 'drop') return become('')
  if (!act) return
  event.preventDefault()
  if ('jump' in act) onJump(act.jump)
  become('jump' in act ? '' : act.typed)
}

/** Digits and Enter, before everything else. `onJump` must not change. */
export function useNumberKeys(onJump: (number: number) => void) {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event, onJump)
    document.addEventListener('keydown', listener, true)
    return () => {
      document.removeEventListener('keydown', listener, true)
      become('')
    }
  }, [onJump])
}
