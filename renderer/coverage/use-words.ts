import { useTranslation } from 'react-i18next'
import { duration } from '../components/time'
import { useShared } from '../state'

/** "30 phút": after how long a camera that nobody has seen is told. */
export function useAfter(): string {
  const { t } = useTranslation()
  return duration(useShared((state) => state.settings.unseenAfter) * 60_000, t)
}
