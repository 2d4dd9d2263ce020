import { IconArrowUp, IconChevronRight } from '@tabler/icons-react'
import { IconButton } from '../icon-button'
import type { ActionId } from '../keymap'
import { nameOf, type Place } from './name'
import css from './trail.module.css'
import { useSpeech } from './use-speech'

interface Placed {
  trail: readonly Place[]
  provinces: number
}

/** How deep the trail begins: a station of one province begins with it, there is nothing above. */
export const topOf = ({ provinces }: Placed) => (provinces === 1 ? 1 : 0)

interface TrailProps {
  page: Placed
  /** Opens a place by its path. */
  onGo: (path: readonly string[]) => void
  /** The key that leads up. */
  up: ActionId
}

/** Where one is, from the province down. */
export function Trail({ page, onGo, up }: TrailProps) {
  const speech = useSpeech()
  const { t } = speech
  const { trail } = page
  const path = trail.map(({ code }) => code)
  const top = topOf(page)
  const places = [
    ...(top === 0 ? [{ level: 'all' as const, code: '', name: '' }] : []),
    ...trail,
  ].map((place, i) => ({ place, path: path.slice(0, top === 0 ? i : i + 1) }))
  return (
    <nav className={css.trail} aria-label={t('facilities.overview.trail')}>
      <IconButton
        label={t('facilities.overview.up')}
        action={up}
        disabled={places.length < 2}
        onClick={() => onGo(places.at(-2)?.path ?? [])}
      >
        <IconArrowUp />
      </IconButton>
      <ol>
        {places.map(({ place, path }, i) => (
          <li key={path.join('/')}>
            {i > 0 && <IconChevronRight aria-hidden="true" />}
            <button
              type="button"
              aria-current={i === places.length - 1 ? 'page' : undefined}
              onClick={() => onGo(path)}
              data-testid="figures-trail"
            >
              {nameOf(place, speech)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
