import type { TFunction } from 'i18next'
import type { ShowState } from '../../preload/contract'
import { span, whole } from './times'

export interface Said {
  text: string
  /** Asks for the speaker's attention, calmly. */
  over: boolean
}

/** Of the step that is shown; '' when nothing is planned for it. */
export function stepWords(used: number, planned: number, t: TFunction): Said {
  if (planned === 0) return { text: '', over: false }
  const time = span(planned - whole(used))
  return used > planned
    ? { text: t('presenter.time.over', { time }), over: true }
    : { text: t('presenter.time.left', { time }), over: false }
}

/** Less than that (ms) is nothing to talk of. */
export const SLACK = 10_000

/** Of the whole, against what was planned up to here. */
export function totalWords(behind: number | null, t: TFunction): Said {
  if (behind === null) return { text: '', over: false }
  if (behind > SLACK) return { text: t('presenter.time.late', { time: span(behind) }), over: true }
  if (behind < -SLACK) {
    return { text: t('presenter.time.early', { time: span(behind) }), over: false }
  }
  return { text: t('presenter.time.onTime'), over: false }
}

export type OutputLook = 'none' | 'opening' | 'shown' | 'lost' | 'card' | 'frozen'

/** What the speaker must know of the big screen before anything else. */
export function outputLook({ output, card, frozen }: ShowState): OutputLook {
  if (output.state === 'lost' || output.state === 'opening') return output.state
  if (output.state === 'none') return 'none'
  return frozen ? 'frozen' : card ? 'card' : 'shown'
}

export function outputWords(show: ShowState, t: TFunction): string {
  const look = outputLook(show)
  const { label } = show.output
  if (look === 'frozen') {
    return show.held === null
      ? t('presenter.output.frozen')
      : t('presenter.output.frozenStep', { n: show.held + 1 })
  }
  if (look === 'opening' || look === 'shown') {
    return label ? t(`presenter.output.${look}`, { label }) : t(`presenter.output.${look}Any`)
  }
  return t(`presenter.output.${look}`)
}

export const titleOf = (title: string, index: number, t: TFunction): string =>
  title.trim() || t('presenter.untitled', { n: index + 1 })
