import { useTranslation } from 'react-i18next'
import { useNow } from '../../components/ticker'
import { duration } from '../../components/time'
import { useUnseen } from '../../state'

/** For how long nobody has seen a camera; nothing once somebody has. */
export function UnseenFor({ camera }: { camera: string }) {
  const { t } = useTranslation()
  const now = useNow()
  const found = useUnseen().get(camera)
  if (!found) return null
  const long = duration(now - found.since, t)
  return <span className="tree-count">{found.never ? t('wall.tree.never') : long}</span>
}
