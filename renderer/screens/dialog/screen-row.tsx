import { Button, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIRST_SCREEN, type ScreenInfo } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import { sizeOf, useDisplayName, useScreenName } from '../names'
import css from './dialog.module.css'

interface ScreenRowProps {
  screen: ScreenInfo
  onHover: () => void
}

/** One wall: its name, where it is, and whether it is open. */
export function ScreenRow({ screen, onHover }: ScreenRowProps) {
  const { t } = useTranslation()
  const { id, number, open, lost } = screen
  const name = useScreenName()(screen)
  const turn = () => settle(open ? api.screens.close(id) : api.screens.open({ screen: id }))
  return (
    <li
      className={css.row}
      onMouseEnter={onHover}
      onFocus={onHover}
      data-testid={`screens-row-${id}`}
    >
      <b className={css.rank}>{number}</b>
      <NameField screen={screen} />
      <DisplayField screen={screen} />
      <span className={css.state} data-lost={lost !== null || undefined}>
        {lost
          ? t('screens.lost', { display: lost })
          : t(open ? 'screens.isOpen' : 'screens.isClosed')}
      </span>
      {id !== FIRST_SCREEN && (
        <Button
          variant="default"
          onClick={turn}
          aria-label={`${t(open ? 'screens.close' : 'screens.reopen')} ${name}`}
          data-testid={`screens-turn-${id}`}
        >
          {t(open ? 'screens.close' : 'screens.reopen')}
        </Button>
      )}
    </li>
  )
}

/** Applies when it is left or Enter is pressed; empty, it is called by its number again. */
function NameField({ screen }: { screen: ScreenInfo }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(screen.name)
  useEffect(() => setTyped(screen.name), [screen.name])
  const rename = async () => {
    const name = typed.trim()
    if (name === screen.name) return setTyped(screen.name)
    if (!(await settle(api.screens.rename({ screen: screen.id, name })))) setTyped(screen.name)
  }
  return (
    <TextInput
      aria-label={t('screens.nameOf', { number: screen.number })}
      placeholder={t('screens.name', { number: screen.number })}
      maxLength={40}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={rename}
      onKeyDown={(event) => event.key === 'Enter' && rename()}
    />
  )
}

function DisplayField({ screen }: { screen: ScreenInfo }) {
  const { t } = useTranslation()
  const displays = useShared(({ screens }) => screens.displays)
  const calledOf = useDisplayName()
  const data = displays.map((each) => ({
    value: String(each.id),
    label: `${each.number} · ${calledOf(each)} · ${sizeOf(each)}`,
  }))
  const move = (value: string | null) => {
    if (value !== null) settle(api.screens.move({ screen: screen.id, display: Number(value) }))
  }
  return (
    <Select
      aria-label={t('screens.displayOf', { number: screen.number })}
      placeholder={t(screen.open ? 'screens.noDisplay' : 'screens.isClosed')}
      disabled={!screen.open}
      allowDeselect={false}
      data={data}
      value={screen.display === null || screen.lost !== null ? null : String(screen.display)}
      onChange={move}
    />
  )
}
