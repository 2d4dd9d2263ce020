import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHIFT_TEXT, type ShiftWords } from '../../../preload/contract'
import { api, useMay } from '../../state'
import { act } from '../act'
import { pauseOf } from './pause'

interface NoteProps {
  shift: string
  section: keyof ShiftWords
  saved: string
  label: string
  placeholder?: string
}

/** What the officer writes; kept while it is typed, so that nothing of it is lost. */
export function Note({ shift, section, saved, label, placeholder }: NoteProps) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  const [text, setText] = useState(saved)
  const [state, setState] = useState<'saved' | 'typing' | 'failed'>('saved')
  const latest = useRef({ text, saved })
  latest.current = { text, saved }
  const focused = useRef(false)
  /** When the oldest text that is not kept was typed. */
  const first = useRef<number | null>(null)
  useEffect(() => {
    // Another window wrote it.
    if (!focused.current) setText(saved)
  }, [saved])
  const keep = async () => {
    const { text: now, saved: before } = latest.current
    first.current = null
    if (now === before) return setState('saved')
    const done = await act(api.shifts.write({ id: shift, [section]: now }))
    setState(done ? 'saved' : 'failed')
  }
  const keepNow = useRef(keep)
  keepNow.current = keep
  useEffect(() => {
    if (text === latest.current.saved) {
      first.current = null
      return setState('saved')
    }
    const now = Date.now()
    first.current ??= now
    setState('typing')
    const timer = setTimeout(() => void keepNow.current(), pauseOf(first.current, now))
    return () => clearTimeout(timer)
  }, [text])
  // Left by another tab or a window that closes.
  useEffect(() => {
    const leave = () => void keepNow.current()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [])
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={8}
      maxLength={SHIFT_TEXT.text}
      disabled={!may}
      aria-label={label}
      placeholder={placeholder ?? t('shifts.book.note')}
      value={text}
      onFocus={() => {
        focused.current = true
      }}
      onBlur={() => {
        focused.current = false
        void keep()
      }}
      onChange={(event) => setText(event.currentTarget.value)}
      description={state === 'saved' ? undefined : t(`shifts.book.${state}`)}
      inputWrapperOrder={['input', 'description']}
      data-testid={`shift-note-${section}`}
    />
  )
}
