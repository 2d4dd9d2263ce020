import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../components/ticker'
import { clockTime, duration } from '../components/time'
import { useShared } from '../state'
import { speedNames } from './keys'
import type { ReplayView } from './player'
import css from './replay.module.css'

/** That this is the past, which past, and of which camera; nobody may take it for the present. */
export function Head({ view, camera }: { view: ReplayView; camera: string }) {
  const { t, i18n } = useTranslation()
  const found = useShared(({ registry }) => registry.cameras.find(({ id }) => id === camera))
  const { shown, playing, note, speed } = view
  return (
    <div className={css.head}>
      <span className={css.tag} data-testid="replay-tag">
        <IconHistory aria-hidden="true" />
        <b>{t('replay.tag')}</b>
        {shown > 0 && (
          <time data-testid="replay-time" data-at={shown} data-note={note}>
            {timeOf(shown, i18n.language, !playing)}
          </time>
        )}
        {speed !== 1 && <span data-testid="replay-rate">{speedNames[speed]}</span>}
      </span>
      <span className={css.said}>
        <Said view={view} />
      </span>
      {found && (
        <span className={css.name}>
          {found.code} {found.name}
        </span>
      )}
    </div>
  )
}

/** What is to be known beside the time; else how long ago it was. */
function Said({ view: { note, shown } }: { view: ReplayView }) {
  const { t } = useTranslation()
  const now = useNow()
  if (note === 'loading' || note === 'start' || note === 'end' || note === 'undecodable')
    return t(`replay.notes.${note}`)
  return shown > 0 ? t('replay.ago', { duration: duration(roundedAge(now, shown), t) }) : null
}

/** `now` is the last full second. */
const roundedAge = (now: number, shown: number) => Math.round((now + 500 - shown) / 1000) * 1000

/** To the thousandth where it stands still. */
function timeOf(at: number, language: string, exact: boolean): string {
  const time = clockTime(at, language, true)
  if (!exact) return time
  const thousandth = `${Math.floor(at) % 1000}`.padStart(3, '0')
  return `${time}${language === 'en' ? '.' : ','}${thousandth}`
}
