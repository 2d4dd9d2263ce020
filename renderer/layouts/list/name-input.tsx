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
  /** By a key, after which keys act on the list again. */
  const end = (byKey: boolean) => {
    over.current = true
    if (byKey) document.querySelector<HTMLElement>('[data-autofocus="list"]')?.focus()
    useDesk.setState({ renaming: null })
  }
  const keep = async (byKey: boolean) => {
    if (!over.current && (await onKeep(text))) end(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep(true)
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(true)
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
      onBlur={() => void keep(false)}
      onKeyDown={onKeyDown}
    />
  )
}
