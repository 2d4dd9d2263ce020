import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Programme } from '../../../preload/contract'
import { longDate } from '../time'
import css from './card.module.css'
import { stillAddress, useLoaded } from './preloads'
import { Sign } from './sign'

export type Carded = Pick<Programme, 'name' | 'heading' | 'emblem'>

/** The programme's, once it can be shown; else the product's sign. */
function Emblem({ emblem }: Pick<Programme, 'emblem'>) {
  const address = emblem && stillAddress(emblem)
  const there = useLoaded((state) => address !== null && state.pictures[address] === 'there')
  if (address === null || !there) return <Sign className={css.emblem} />
  return <img className={css.emblem} src={address} alt="" draggable={false} />
}

/** What a meeting sees when there is nothing else to see. */
export function StageCard({ programme, day }: { programme: Carded; day: number }) {
  const { t, i18n } = useTranslation()
  return (
    <div className={css.card} data-testid="stage-card">
      <Emblem emblem={programme.emblem} />
      <div className={css.heading}>{programme.heading || programme.name}</div>
      <div className={css.rule} />
      <div className={css.date}>{dateWords(day, i18n.language, t)}</div>
    </div>
  )
}

const dateWords = (day: number, language: string, t: TFunction) =>
  t('stage.date', longDate(day, language))

/** In the place of a picture that is missing: no reason, no excuse. */
export const TileCard = ({ programme, title }: { programme: Carded; title: string }) => (
  <div className={css.tileCard} data-card>
    <Emblem emblem={programme.emblem} />
    {title && <div className={css.tileHeading}>{title}</div>}
  </div>
)
