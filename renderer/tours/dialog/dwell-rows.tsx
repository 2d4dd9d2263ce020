import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DWELL } from '../../../preload/contract'
import css from './dialog.module.css'
import { withDwell } from './draft'
import { ItemRow } from './item-row'
import type { Draft } from './use-draft'
import { useNames } from './use-names'

/** What is shown for longer or shorter than the others: pages, scenes, or the cameras of a cell. */
export function DwellRows({ tour, change, preview }: Draft) {
  const { t } = useTranslation()
  const names = useNames()
  const byPage = tour.kind === 'pages' && tour.source.from !== 'scenes'
  // By what was seen least, no page is the same twice.
  if (byPage && tour.order === 'leastSeen') return null
  const pages = Array.from({ length: Math.min(200, preview?.pages ?? 0) }, (_, i) => String(i + 1))
  const keys = byPage ? pages : (preview?.first ?? [])
  if (keys.length < 2) return null
  const own = Object.keys(tour.dwells).length
  return (
    <details className={css.details} open={own > 0 || undefined}>
      <summary>{own > 0 ? t('tours.ownDwells', { count: own }) : t('tours.ownDwell')}</summary>
      <ol className={css.items}>
        {keys.map((key) => (
          <ItemRow key={key} name={byPage ? t('tours.pageName', { page: key }) : names(key)}>
            <NumberInput
              size="xs"
              className={css.seconds}
              aria-label={t('tours.dwellOf', { name: byPage ? key : names(key) })}
              hideControls
              min={DWELL.least}
              max={DWELL.most}
              clampBehavior="none"
              allowDecimal={false}
              suffix={t('tours.seconds')}
              placeholder={t('common.duration.seconds', { n: tour.dwell })}
              value={tour.dwells[key] ?? ''}
              onChange={(value) =>
                change({
                  dwells: withDwell(tour, key, value === '' ? null : Number(value)).dwells,
                })
              }
            />
          </ItemRow>
        ))}
      </ol>
    </details>
  )
}
