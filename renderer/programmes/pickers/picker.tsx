import { Button, Modal, TextInput } from '@mantine/core'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './picker.module.css'
import type { Picking } from './picking'

export interface Option {
  id: string
  /** Before the name. */
  code: string
  label: string
  detail: string
  picture?: ReactNode
}

interface PickerProps {
  picking: Picking
  text: string
  onText: (text: string) => void
  options: readonly Option[]
  /** Said where there is nothing to choose. */
  none: string
  /** Beside the field. */
  more?: ReactNode
}

/** A list over the room that is searched by typing: arrows go through it, Enter takes. */
export function Picker({ picking, text, onText, options, none, more }: PickerProps) {
  const { t } = useTranslation()
  const { what, title, many, answer } = picking
  const [at, setAt] = useState(0)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const current = options[Math.min(at, options.length - 1)]
  const tick = (id: string) =>
    setTicked((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]))
  const take = () => {
    const ids = ticked.length > 0 ? [...ticked] : current ? [current.id] : []
    if (ids.length > 0) answer(ids)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (by) setAt((now) => Math.max(0, Math.min(options.length - 1, now + by)))
    else if (event.key === 'Enter') take()
    else if (many && event.key === ' ' && event.ctrlKey && current) tick(current.id)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={() => answer([])}
      title={title}
      size="min(44rem, 94vw)"
      yOffset="4rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid={`${what}-picker`}
    >
      <div className={css.top}>
        <TextInput
          data-autofocus
          className={css.search}
          leftSection={<IconSearch size="1rem" />}
          placeholder={t(`programmes.pick.search.${what}`)}
          aria-label={t(`programmes.pick.search.${what}`)}
          aria-controls="programme-options"
          aria-activedescendant={current && `option-${current.id}`}
          value={text}
          onChange={({ currentTarget }) => {
            onText(currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          data-testid={`${what}-search`}
        />
        {more}
      </div>
      <Options
        {...{ what, title, options, none, many, ticked, current: current?.id }}
        onPress={(id) => (many ? tick(id) : answer([id]))}
      />
      <footer className={css.foot}>
        <span>{many ? <Hint /> : null}</span>
        <Button
          size="xs"
          disabled={!current && ticked.length === 0}
          rightSection={<kbd>Enter</kbd>}
          onClick={take}
          data-testid={`${what}-pick`}
        >
          {many && ticked.length > 0
            ? t('programmes.pick.takeMany', { count: ticked.length })
            : t('programmes.pick.take')}
        </Button>
      </footer>
    </Modal>
  )
}

const Hint = () => {
  const { t } = useTranslation()
  return t('programmes.pick.hint')
}

interface OptionsProps {
  what: Picking['what']
  title: string
  options: readonly Option[]
  none: string
  many: boolean
  ticked: readonly string[]
  current: string | undefined
  onPress: (id: string) => void
}

function Options({ what, title, options, none, many, ticked, current, onPress }: OptionsProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.querySelector(`[data-id="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (options.length === 0) return <p className={css.none}>{none}</p>
  return (
    <div
      ref={ref}
      id="programme-options"
      className={css.options}
      role="listbox"
      aria-label={title}
      aria-multiselectable={many || undefined}
      tabIndex={-1}
    >
      {options.map(({ id, code, label, detail, picture }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field above
        <div
          key={id}
          id={`option-${id}`}
          className={css.option}
          role="option"
          tabIndex={-1}
          aria-selected={many ? ticked.includes(id) : id === current}
          data-current={id === current || undefined}
          data-id={id}
          data-code={code}
          data-testid={`${what}-option`}
          onClick={() => onPress(id)}
        >
          {many && <Tick on={ticked.includes(id)} />}
          {picture}
          {code && <code>{code}</code>}
          <span>
            {label}
            <small>{detail}</small>
          </span>
        </div>
      ))}
    </div>
  )
}

/** Drawn: what can be chosen is the line as a whole. */
const Tick = ({ on }: { on: boolean }) => (
  <i className={css.tick} data-on={on || undefined} aria-hidden="true">
    {on && <IconCheck />}
  </i>
)
