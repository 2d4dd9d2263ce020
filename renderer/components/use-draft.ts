import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

export interface Draft<T> {
  value: T
  onChange: (value: T) => void
  onFocus: () => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

interface DraftOptions {
  /** Enter belongs to the text: it is saved by Ctrl Enter. */
  lines?: boolean
  /** Where the keyboard goes by Enter. */
  onEnter: () => void
}

/**
 * A field that is saved when it is left, by Enter (with Ctrl where a line may end), and that Esc
 * gives back. While somebody types, what comes from main waits. A field that is taken away, or whose
 * window closes, is left by that.
 */
export function useDraft<T>(saved: T, save: (value: T) => void, options: DraftOptions): Draft<T> {
  const [value, setValue] = useState(saved)
  const focused = useRef(false)
  // Set by Esc before the field is left, which happens before anything is drawn.
  const dropped = useRef(false)
  const latest = useRef({ value, saved, save })
  latest.current = { value, saved, save }
  useEffect(() => {
    if (!focused.current) setValue(saved)
  }, [saved])
  useEffect(() => {
    const leave = () => {
      const { current } = latest
      if (!focused.current || dropped.current || current.value === current.saved) return
      focused.current = false
      current.save(current.value)
    }
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [])
  return {
    value,
    onChange: (next) => {
      // Esc closed a list, or was thought better of: what is typed now is meant.
      dropped.current = false
      setValue(next)
    },
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
      if (event.key !== 'Enter' || (options.lines && !event.ctrlKey)) return
      // The list below it is asked first.
      if (event.currentTarget.getAttribute('aria-activedescendant')) return
      event.preventDefault()
      options.onEnter()
    },
  }
}
