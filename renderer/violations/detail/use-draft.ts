import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { enterDetail } from '../keys'

interface Draft<T> {
  value: T
  onChange: (value: T) => void
  onFocus: () => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A field that is saved when it is left, by Enter (with Ctrl where a line may end), and that Esc
 * gives back. While somebody types, what comes from main waits.
 */
export function useDraft<T>(saved: T, save: (value: T) => void, lines = false): Draft<T> {
  const [value, setValue] = useState(saved)
  const focused = useRef(false)
  // Set by Esc before the field is left, which happens before anything is drawn.
  const dropped = useRef(false)
  useEffect(() => {
    if (!focused.current) setValue(saved)
  }, [saved])
  return {
    ...{ value, onChange: setValue },
    onFocus: () => {
      focused.current = true
      dropped.current = false
    },
    onBlur: () => {
      focused.current = false
      if (dropped.current) setValue(saved)
      else if (value !== saved) save(value)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') dropped.current = true
      if (event.key !== 'Enter' || (lines && !event.ctrlKey)) return
      // The list below it is asked first.
      if (event.currentTarget.getAttribute('aria-activedescendant')) return
      event.preventDefault()
      enterDetail()
    },
  }
}
