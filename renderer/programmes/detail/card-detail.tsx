import { Button, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Programme } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { StageCard } from '../../components/stage'
import { preload, stillAddress } from '../../components/stage/preloads'
import { useMay } from '../../state'
import { change, forThis } from '../desk'
import { stillOfFile } from '../steps/sources'
import css from './detail.module.css'

/** What the meeting sees at the beginning, at the end, by B, and where nothing else can be shown. */
export function CardDetail({ programme }: { programme: Programme }) {
  const { t } = useTranslation()
  const allowed = useAllowed('present')
  const readOnly = !useMay('present')
  const { emblem } = programme
  useEffect(() => {
    if (emblem) preload(stillAddress(emblem))
  }, [emblem])
  const choose = async () => {
    const chosen = await forThis(stillOfFile())
    if (chosen) change((now) => ({ ...now, emblem: chosen }))
  }
  return (
    <section
      className={css.detail}
      aria-label={t('programmes.card.title')}
      data-testid="card-detail"
    >
      <div className={css.group}>
        <h3>{t('programmes.card.title')}</h3>
        <p>{t('programmes.card.hint')}</p>
      </div>
      <div className={css.top}>
        <div className={css.frame}>
          <div className={css.cardView}>
            <StageCard programme={programme} day={Date.now()} />
          </div>
        </div>
        <div className={css.fields}>
          <TextInput
            label={t('programmes.card.heading')}
            description={t('programmes.card.headingHint')}
            placeholder={programme.name}
            value={programme.heading}
            maxLength={160}
            readOnly={readOnly}
            onChange={({ currentTarget }) => {
              const heading = currentTarget.value
              change((now) => ({ ...now, heading }), 'heading')
            }}
            data-testid="card-heading"
          />
          <div className={css.line}>
            <Button
              size="xs"
              variant="default"
              onClick={() => void choose()}
              {...allowed}
              data-testid="card-emblem"
            >
              {t('programmes.card.chooseEmblem')}
            </Button>
            {emblem && (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                onClick={() => change((now) => ({ ...now, emblem: null }))}
                {...allowed}
                data-testid="card-emblem-clear"
              >
                {t('programmes.card.ownEmblem')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  )
}
