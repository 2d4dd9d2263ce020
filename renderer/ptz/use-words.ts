import { useTranslation } from 'react-i18next'
import type { Pad, Said } from './store'

interface Words {
  text: string
  tone: 'calm' | 'wrong'
}

/** What the pad says: what just happened, else what it waits for, else what the camera lacks. */
export function useWords({ state, said, can }: Pad): Words {
  const { t } = useTranslation()
  const sayOf = (what: Said): string => {
    if (what.kind === 'reason') return t(`ptz.reasons.${what.reason}`)
    if (what.kind === 'lacks') return t(`ptz.lacks.${what.what}`)
    if (what.kind === 'noPreset') return t('ptz.said.noPreset', { number: what.number })
    if ('name' in what) return t(`ptz.said.${what.kind}`, { name: what.name })
    return t(`ptz.said.${what.kind}`)
  }
  if (said) {
    const wrong = said.kind === 'reason' || said.kind === 'mayMove'
    return { text: sayOf(said), tone: wrong ? 'wrong' : 'calm' }
  }
  if (state === 'connecting') return { text: t('ptz.connecting'), tone: 'calm' }
  const lack = (['panTilt', 'zoom'] as const).find((what) => !can[what])
  return { text: state === 'ready' && lack ? t(`ptz.lacks.${lack}`) : '', tone: 'calm' }
}
