import { IconBellOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { clockTime } from '../components/time'
import classes from './head.module.css'
import { OutputSign } from './output-sign'
import { clockOf } from './times'
import { useShowNow } from './use-show-now'
import { titleOf } from './words'

/** Where the speaker is in the programme, how the big screen is, and what time it is. */
export function Head({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const { index, programme, mode, speed, muted } = show
  const [n, count] = [index + 1, programme.steps.length]
  return (
    <header className={classes.head}>
      <span
        className={classes.number}
        data-testid="presenter-step"
        data-index={index}
        data-count={count}
      >
        {n} <small>/ {count}</small>
      </span>
      <h1 className={classes.title} data-testid="presenter-title">
        {titleOf(programme.steps[index]?.title ?? '', index, t)}
      </h1>
      {mode === 'rehearsal' ? (
        <strong className={classes.rehearsal} data-testid="presenter-rehearsal">
          {t('presenter.rehearsal', { speed })}
        </strong>
      ) : (
        <OutputSign show={show} />
      )}
      {muted && (
        <span className={classes.muted} data-testid="presenter-muted">
          <IconBellOff aria-hidden />
          {t('presenter.mutedShort')}
        </span>
      )}
      <Clock show={show} />
    </header>
  )
}

function Clock({ show }: { show: ShowState }) {
  const { i18n } = useTranslation()
  const text = clockTime(clockOf(show, useShowNow(show)), i18n.language, true)
  return (
    <time className={classes.clock} data-testid="presenter-clock">
      {text.slice(0, 5)}
      <small>{text.slice(5)}</small>
    </time>
  )
}
