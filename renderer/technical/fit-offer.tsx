import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Facility } from '../../preload/contract'
import { dateOf } from '../components/time'
import { useShared, useTechnical } from '../state'
import { noteFit } from './acts'
import { fitFacility } from './rows'
import css from './technical.module.css'

/** All cameras of the facility passed: its stage can be noted, which nobody does by himself. */
export function FitOffer({ code }: { code: string }) {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const summaries = useTechnical((known) => known.summaries)
  const offer = fitFacility(code, registry, summaries)
  if (!offer) return null
  const { facility, total } = offer
  const date = dateOf(Date.now())
  const name = facility.name || facility.code
  return (
    <section className={css.strip} data-testid="technical-fit">
      <p>{t('technical.fit.offer', { total, name })}</p>
      <Button size="compact-sm" onClick={() => void note(facility, date)}>
        {t('technical.fit.set', { date })}
      </Button>
    </section>
  )

  async function note(before: Facility, day: string) {
    if (!(await noteFit(before, isoOf(day)))) return
    const id = notifications.show({
      ...{ position: 'bottom-center', autoClose: 10_000 },
      message: (
        <span className={css.undo}>
          {t('technical.fit.done', { name, date: day })}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void undo(before, isoOf(day), id)}
          >
            {t('technical.fit.undo')}
          </Button>
        </span>
      ),
    })
  }
}

/** Another day that somebody has written since stays. */
async function undo({ code }: Facility, day: string, id: string) {
  notifications.hide(id)
  const now = useShared.getState().registry.facilities.find((each) => each.code === code)
  if (now?.progress.fit === day) await noteFit(now, '')
}

/** `2026-11-22` of `22/11/2026`. */
const isoOf = (date: string) => date.split('/').reverse().join('-')
