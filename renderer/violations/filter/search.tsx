import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { SEARCH } from '../keys'
import { useViolations, want } from '../store'
import css from './filter.module.css'

/** What is typed is asked for after so long a pause, in ms. */
const PAUSE = 150

/** Enter and the arrow go on into the list; `onLeave` gives it the keyboard. */
export function Search({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const wanted = useViolations((state) => state.wanted.text)
  const [text, setText] = useState(wanted)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Cleared from elsewhere.
  useEffect(() => setText(wanted), [wanted])
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = (next: string, pause: number) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => want({ text: next }), pause)
  }
  return (
    <TextInput
      id={SEARCH}
      className={css.search}
      leftSection={<IconSearch />}
      rightSection={
        text ? (
          <CloseButton
            size="sm"
            aria-label={t('violations.clearSearch')}
            onClick={() => ask('', 0)}
          />
        ) : (
          <KeyHint action="app.search" />
        )
      }
      placeholder={t('violations.search')}
      aria-label={t('violations.search')}
      maxLength={500}
      spellCheck={false}
      value={text}
      onChange={(event) => ask(event.currentTarget.value, PAUSE)}
      onKeyDown={(event) => {
        const { key } = event
        if (event.nativeEvent.isComposing) return
        if (key === 'Escape') event.stopPropagation()
        else if (key !== 'Enter' && key !== 'ArrowDown') return
        event.preventDefault()
        if (key === 'Escape' && text) return ask('', 0)
        if (text !== wanted) ask(text, 0)
        onLeave()
      }}
      data-testid="violations-search"
    />
  )
}
