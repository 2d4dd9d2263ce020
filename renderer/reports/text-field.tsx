import { Textarea, type TextareaProps } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useDraft } from '../components/use-draft'

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  saved: string
  onSave: (text: string) => void
}

/** After so long a pause what was typed is saved, though somebody may go on typing. Ms. */
const PAUSE = 1200

/** A text of several lines that saves itself. */
export function TextField({ saved, onSave, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(saved, onSave, { lines: true, onEnter: () => field.current?.blur() })
  const { value, onChange, ...keys } = draft
  const latest = useRef(onSave)
  latest.current = onSave
  useEffect(() => {
    if (value === saved || document.activeElement !== field.current) return
    const timer = setTimeout(() => latest.current(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value, saved])
  return (
    <Textarea
      {...props}
      {...keys}
      ref={field}
      autosize
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
