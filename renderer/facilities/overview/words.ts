import type { Claim, FigurePick, Figures } from '../../../preload/contract'
import { labelIn } from '../../components/places/name'
import type { Speech } from '../../components/places/use-speech'

export const reasonName = (code: string, { t, codes, language }: Speech): string =>
  code === ''
    ? t('facilities.overview.reasons.none')
    : labelIn(codes.notConnectedReasons, code, language)

/** What is noted of a facility against what is measured there. */
export function claimWords(claim: Claim, { cameras, people }: Figures, { t }: Speech): string {
  const { there, day, failed, off } = cameras
  return t(`facilities.overview.claims.${claim}`, {
    ...cameras,
    ...people,
    unseen: there - day - failed - off,
  })
}

export function pickName(pick: FigurePick, speech: Speech): string {
  const { t } = speech
  switch (pick.of) {
    case 'reached':
      return t('facilities.overview.pick.reached', {
        stage: t(`facilities.overview.stages.${pick.reached}`),
      })
    case 'stage':
      return t(`facilities.overview.stages.${pick.stage}`)
    case 'reason':
      return t('facilities.overview.pick.reason', { reason: reasonName(pick.reason, speech) })
    case 'claim':
      return t(`facilities.overview.kinds.${pick.claim}`)
    default:
      return t(`facilities.overview.pick.${pick.of}`)
  }
}

/** A part of all as whole percent; what is not nothing is never told as 0 %, nor less than all as 100 %. */
export function shareOf(part: number, all: number, language: Speech['language']): string {
  if (all === 0) return ''
  const whole = Math.round((100 * part) / all)
  const told = part === 0 ? 0 : part === all ? 100 : Math.min(99, Math.max(1, whole))
  return `${told.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')}%`
}
