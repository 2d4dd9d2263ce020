import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import type { OpenMark } from '../store'

/** What is marked: the code of a camera, or how many of which facility. */
export function useWhat({ shot, options: { others = [] } }: OpenMark): string {
  const { t } = useTranslation()
  const { cameras, facilities } = useShared(({ registry }) => registry)
  const camera = cameras.find(({ id }) => id === shot.camera)
  if (others.length === 0) return camera?.code ?? ''
  const facility = facilities.find(({ code }) => code === camera?.facility)
  const name = facility?.name || camera?.facility || ''
  return t('bookmarks.bar.several', { count: others.length + 1, facility: name })
}
