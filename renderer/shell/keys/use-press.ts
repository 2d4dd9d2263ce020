import { useEffect } from 'react'
import { chordsOf } from '../../components/keymap'
import { leave, press, useEditing } from './editing'

/** While a key is waited for, every press is it: nothing else in the window hears of it. */
export function usePress(): void {
  const waiting = useEditing(({ editing }) => editing?.step === 'press')
  useEffect(() => {
    if (!waiting) return
    const listener = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const [chord] = chordsOf(event)
      if (event.repeat || !chord) return
      if (chord === 'Esc') leave()
      else press(chord)
    }
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [waiting])
}
