import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHIFT_TEXT, type ShiftWords } from '../../../preload/contract'
import { api, useMay } from '../../state'
import { act } from '../act'

interface NoteProps {
  shift: string
  section: keyof ShiftWords
  saved: string
  label: string
  placeholder?: string
}

/** Ms after the last key: what a crash can cost. */
const PAUSE = 600

/** What the officer writes; kept while it is typed, so that nothing of it is lost. */
export function Note({ shift, section, saved, label, placeholder }: NoteProps) {
  const { t } = useTranslation()
  const may = useMay('shifts')
  const [text, setText] = useState(saved)
  const [state, setState] = useState<'saved' | 'typing' | 'failed'>('saved')
  const latest = useRef({ text, saved })
  latest.current = { text, saved }
  const focused = useRef(false)
  useEffect(() => {
    // Another window wrote it.
    if (!focused.current) setText(saved)
  }, [saved])
  const keep = async () => {
    const { text: now, saved: before } = latest.current
    if (now === before) return setState('saved')
    const done = await act(api.shifts.write({ id: shift, [section]: now }))
    setState(done ? 'saved' : 'failed')
  }
  const keepNow = useRef(keep)
  keepNow.current = keep
  useEffect(() => {
    if (text === latest.current.saved) return
    setState('typing')
    const timer = setTimeout(() => void keepNow.current(), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  // Left by another tab or a window that closes.
  useEffect(() => () => void keepNow.current(), [])
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
