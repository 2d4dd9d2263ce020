import type { TFunction } from 'i18next'
import type {
  CameraRef,
  Programme,
  ProgrammeStep,
  Registry,
  StepBody,
  Substitute,
} from '../../preload/contract'
import { camerasOf, isTimed } from '../../preload/contract'
import { clockTime, dateOf } from '../components/time'

/** "A-105 · Hành lang Đông"; one that is not registered here stands by its code. */
export function cameraName(ref: CameraRef, { cameras }: Pick<Registry, 'cameras'>): string {
  const camera = cameras.find(({ id }) => id === ref.id)
  return camera ? [camera.code, camera.name].filter(Boolean).join(' · ') : ref.code || ref.id
}

export const isGone = (ref: CameraRef, { cameras }: Pick<Registry, 'cameras'>): boolean =>
  !cameras.some(({ id }) => id === ref.id)

/** The id of a bookmark begins with its moment in UTC. */
function bookmarkTime(id: string, language: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/.exec(id)?.slice(1).map(Number)
  if (!parts) return ''
  const [year = 0, month = 1, day, hour, minute, second] = parts
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  return `${dateOf(at)} ${clockTime(at, language)}`
}

interface Told {
  t: TFunction
  language: string
  registry: Pick<Registry, 'cameras'>
}

/** What a step shows, in a line. */
export function bodyWords(body: StepBody, { t, language, registry }: Told): string {
  switch (body.kind) {
    case 'camera':
      return cameraName(body.camera, registry)
    case 'scene':
      return t('programmes.count.cameras', {
        count: camerasOf({ body }).length,
      })
    case 'bookmark':
      return bookmarkTime(body.bookmark, language)
    case 'figures': {
      const name = t(`dashboard.kinds.${body.page}`)
      return isTimed(body.page) ? `${name} · ${t(`dashboard.periods.${body.period}`)}` : name
    }
    default:
      return ''
  }
}

/** What it is called in lists: its title, else what it shows. */
export const stepName = (step: ProgrammeStep, told: Told): string =>
  step.title.trim() || bodyWords(step.body, told) || told.t(`programmes.kinds.${step.body.kind}`)

export const substituteWords = (substitute: Substitute | undefined, { t, registry }: Told) => {
  if (!substitute) return t('programmes.substitute.none')
  return substitute.kind === 'still'
    ? t('programmes.kinds.still')
    : cameraName(substitute.camera, registry)
}

/** What stands on the neutral card. */
export const headingOf = ({ heading, name }: Programme): string => heading.trim() || name
