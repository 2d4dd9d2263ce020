import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import type { OpenMark } from '../store'

/** What is marked: the code of a camera, or how many, and of which facility if it is one. */
export function useWhat({ shot, options: { others = [] } }: OpenMark): string {
  const { t } = useTranslation()
  const { cameras, facilities } = useShared(({ registry }) => registry)
  const camera = cameras.find(({ id }) => id === shot.camera)
  if (others.length === 0) return camera?.code ?? ''
  const marked = new Set([shot.camera, ...others.map((other) => other.camera)])
  const codes = new Set(cameras.filter(({ id }) => marked.has(id)).map((each) => each.facility))
  if (codes.size > 1) return t('bookmarks.bar.severalPlaces', { count: others.length + 1 })
  const facility = facilities.find(({ code }) => code === camera?.facility)
  const name = facility?.name || camera?.facility || ''
  return t('bookmarks.bar.several', { count: others.length + 1, facility: name })
}
