import { type KeyboardEvent, useEffect, useState } from 'react'

interface TextCellProps {
  value: string
  label: string
  testId: string
  className?: string | undefined
  placeholder?: string | undefined
  numeric?: boolean
  /** The new text; false brings the old one back. */
  onKeep(text: string): boolean | Promise<boolean>
}

/** A text that is kept with Enter or when it is left; Esc brings the old one back. */
export function TextCell({ value, label, testId, numeric, onKeep, ...rest }: TextCellProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const keep = async () => {
    const wanted = text.trim()
    if (wanted === value) return setText(value)
    if (!(await onKeep(wanted))) setText(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep()
    if (event.key !== 'Escape' || text === value) return
    event.preventDefault()
    setText(value)
  }
  return (
    <input
      {...rest}
      value={text}
      maxLength={200}
      spellCheck={false}
      inputMode={numeric ? 'numeric' : undefined}
      aria-label={label}
      data-testid={testId}
      data-dirty={text === value ? undefined : ''}
      // Esc is first of all for what was typed here, then for the dialogue.
      data-mantine-stop-propagation={text !== value}
      onChange={({ target }) => setText(numeric ? target.value.replace(/\D/g, '') : target.value)}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
