import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { CLAIMS, type Claim, type FigurePick, type Figures } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { useSpeech } from '../../components/places/use-speech'
import css from './side.module.css'

interface MeasuredProps {
  figures: Figures
  onPick: (pick: FigurePick) => void
}

/** What the station itself saw and measured, beside what people noted. */
export function Measured({ figures, onPick }: MeasuredProps) {
  const { t } = useSpeech()
  return (
    <section className={css.side} data-testid="facilities-measured">
      <h3>{t('facilities.overview.measured.title')}</h3>
      <ul className={css.bars}>
        <Measures figures={figures} onPick={onPick} />
      </ul>
      <Claims figures={figures} onPick={onPick} />
    </section>
  )
}

function Measures({ figures, onPick }: MeasuredProps) {
  const { t, language } = useSpeech()
  const { count } = formatsFor(language)
  const { cameras, people, facilities } = figures
  const { there, day, failed, off } = cameras
  const words = (key: 'unfit' | 'unmeasured' | 'failed' | 'unseen' | 'missing', of: number) =>
    of > 0 ? t(`facilities.overview.measured.${key}`, { count: of }) : ''
  const said = (...parts: string[]) => parts.filter(Boolean).join(' · ')
  const told = t('facilities.overview.measured.peopleTold', { told: people.told, all: facilities })
  return (
    <>
      <Measure
        name="day"
        part={day}
        of={there}
        said={said(words('failed', failed), words('unseen', there - day - failed - off))}
        onClick={failed > 0 ? () => onPick({ of: 'failed' }) : undefined}
      />
      <Measure
        name="fit"
        part={cameras.fit}
        of={there}
        said={said(words('unfit', cameras.unfit), words('unmeasured', cameras.unmeasured))}
        onClick={cameras.unfit > 0 ? () => onPick({ of: 'unfit' }) : undefined}
      />
      <Measure
        name="required"
        part={cameras.required - cameras.missing}
        of={cameras.required}
        said={words('missing', cameras.missing)}
        onClick={cameras.missing > 0 ? () => onPick({ of: 'lacking' }) : undefined}
      />
      {cameras.toForward > 0 && (
        <Measure name="forwarded" part={cameras.forwarded} of={cameras.toForward} said="" />
      )}
      <li className={css.row}>
        <span className={css.name}>{t('facilities.overview.measured.people')}</span>
        <b>
          {people.told > 0 ? count(people.quarantined) : '–'}/
          {people.withCapacity > 0 ? count(people.capacity) : '–'}
        </b>
        <small>{people.told > 0 ? told : t('facilities.overview.measured.nothing')}</small>
      </li>
    </>
  )
}

interface MeasureProps {
  name: 'day' | 'fit' | 'required' | 'forwarded'
  part: number
  of: number
  /** What it is not, in words. */
  said: string
  onClick?: (() => void) | undefined
}

function Measure({ name, part, of, said, onClick }: MeasureProps) {
  const { t, language } = useSpeech()
  const { count } = formatsFor(language)
  const content = (
    <>
      <span className={css.name}>{t(`facilities.overview.measured.${name}`)}</span>
      <b>{of > 0 ? `${count(part)}/${count(of)}` : '–'}</b>
      <small>{of > 0 ? said : t('facilities.overview.measured.nothing')}</small>
      <span className={css.meter} aria-hidden="true">
        <span style={{ width: `${of > 0 ? (100 * part) / of : 0}%` }} />
      </span>
    </>
  )
  return (
    <li data-measure={name}>
      {onClick ? (
        <button type="button" className={css.row} onClick={onClick}>
          {content}
        </button>
      ) : (
        <div className={css.row}>{content}</div>
      )}
    </li>
  )
}

/** Those that contradict nothing, and only want a look. */
const MILD: readonly Claim[] = ['over-capacity', 'connected-unseen', 'picture-not-connected']

function Claims({ figures, onPick }: MeasuredProps) {
  const { t, language } = useSpeech()
  const { count } = formatsFor(language)
  const found = CLAIMS.filter((claim) => figures.claims[claim])
  return (
    <>
      <h3>{t('facilities.overview.measured.claims')}</h3>
      {found.length === 0 && <p>{t('facilities.overview.measured.agree')}</p>}
      <ul className={css.claims}>
        {found.map((claim) => (
          <li key={claim}>
            <button
              type="button"
              className={css.claim}
              data-mild={MILD.includes(claim) || undefined}
              data-claim={claim}
              onClick={() => onPick({ of: 'claim', claim })}
            >
              {MILD.includes(claim) ? (
                <IconInfoCircle aria-hidden="true" />
              ) : (
                <IconAlertTriangle aria-hidden="true" />
              )}
              <span>{t(`facilities.overview.kinds.${claim}`)}</span>
              <b>{count(figures.claims[claim] ?? 0)}</b>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
