import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk'
import css from '../layouts.module.css'

interface NameInputProps {
  name: string
  /** Resolves to whether it is called so now. */
  onKeep: (name: string) => Promise<boolean>
}

/** A name changed in its place: Enter keeps it, Esc does not, leaving it does. */
export function NameInput({ name, onKeep }: NameInputProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  const over = useRef(false)
  const end = () => {
    over.current = true
    useDesk.setState({ renaming: null })
  }
  const keep = async () => {
    if (!over.current && (await onKeep(text))) end()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep()
    if (event.key !== 'Escape') return
    event.preventDefault()
    end()
  }
  return (
    <input
      ref={(input) => input?.focus()}
      className={css.rename}
      value={text}
      maxLength={80}
      spellCheck={false}
      aria-label={t('layouts.name')}
      data-testid="layouts-rename"
      // Esc is for what was typed here, not for the dialogue.
      data-mantine-stop-propagation="true"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
