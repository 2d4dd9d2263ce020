import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outage } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { useNow } from '../../components/ticker'
import { clockTime, dateOf, duration } from '../../components/time'
import { useShared } from '../../state'
import { acknowledge, takeBack } from '../acts'
import { choose } from '../store'
import { showOf } from '../use-room-keys'
import { cameraOf, facilityOf, whatOf, whereOf } from '../words'
import { Call } from './call'
import css from './detail.module.css'
import { NoteField, OwnerField } from './inputs'
import { Timeline } from './timeline'

export const DETAIL = 'outage-detail'

interface DetailProps {
  outage: Outage
  onShow: (what: { cameras: string[]; facility: string | null }) => void
}

/** One outage: whom to call, what to do about it, what was done. */
export function Detail({ outage, onShow }: DetailProps) {
  const { t } = useTranslation()
  const registry = useShared((shared) => shared.registry)
  const { acknowledged, cause, facility } = outage
  const where = whereOf(outage, { registry }, t)
  return (
    <aside
      id={DETAIL}
      className={css.detail}
      aria-label={t('outages.detail')}
      tabIndex={-1}
      data-testid="outage-detail"
    >
      <header className={css.head}>
        <div className={css.what}>
          <h2 title={where}>{where}</h2>
          <Times outage={outage} />
        </div>
        <CloseButton aria-label={t('outages.close')} onClick={() => choose({ current: null })} />
      </header>
      <div className={css.acts}>
        <Button
          size="xs"
          variant={acknowledged ? 'default' : 'filled'}
          onClick={() => void (acknowledged ? takeBack([outage.id]) : acknowledge([outage]))}
          rightSection={<KeyHint action="outages.acknowledge" />}
          data-testid="outage-detail-acknowledge"
        >
          {t(acknowledged ? 'outages.acts.takeBack' : 'outages.acts.acknowledge')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => onShow(showOf(outage))}
          rightSection={<KeyHint action="outages.show" />}
          data-testid="outage-show"
        >
          {t('outages.acts.show')}
        </Button>
      </div>
      <div className={css.body}>
        <p className={css.cause}>
          <b>{t('outages.likely', { cause: t(`outages.causes.${cause}`) })}</b>
          {t(`outages.advice.${cause}`)}
        </p>
        <Call
          key={outage.id}
          outage={outage}
          contact={facilityOf(facility, { registry })?.contact}
        />
        <OwnerField outage={outage} />
        <NoteField outage={outage} />
        <Timeline outage={outage} />
        <Cameras outage={outage} />
      </div>
    </aside>
  )
}

function Times({ outage }: { outage: Outage }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const { from, to } = outage
  const words = (at: number) => `${clockTime(at, i18n.language, true)} ${dateOf(at)}`
  return (
    <p>
      {whatOf(outage, t)} · {t('outages.since', { at: words(from) })}
      {to !== null && ` · ${t('outages.until', { at: words(to) })}`} ·{' '}
      {duration((to ?? now) - from, t)}
    </p>
  )
}

/** More are counted. */
const MOST = 24

function Cameras({ outage: { cameras } }: { outage: Outage }) {
  const { t } = useTranslation()
  const registry = useShared((shared) => shared.registry)
  return (
    <section className={css.cameras}>
      <h3>{t('outages.cameras', { count: cameras.length })}</h3>
      <ul>
        {cameras.slice(0, MOST).map((id) => {
          const camera = cameraOf(id, { registry })
          return (
            <li key={id}>
              <b>{camera?.code ?? id}</b> {camera?.name}
            </li>
          )
        })}
        {cameras.length > MOST && (
          <li>{t('outages.camerasMore', { count: cameras.length - MOST })}</li>
        )}
      </ul>
    </section>
  )
}
