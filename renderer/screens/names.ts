import { useTranslation } from 'react-i18next'
import type { Display, ScreenInfo } from '../../preload/contract'
import { useShared } from '../state'

/** What a screen is called: its name, else its number. */
export function useScreenName(): (screen: Pick<ScreenInfo, 'name' | 'number'>) => string {
  const { t } = useTranslation()
  return ({ name, number }) => name || t('screens.name', { number })
}

/** What a display is called: its own name, else its number; with its size in pixels of its own. */
export function useDisplayName(): (display: Display) => string {
  const { t } = useTranslation()
  return ({ label, number }) => label || t('screens.display', { number })
}

export const sizeOf = ({ width, height, scale }: Display) =>
  `${Math.round(width * scale)} × ${Math.round(height * scale)}`

/** Those that the operator wants to see, in the order of their numbers. */
export const openScreensOf = (screens: ScreenInfo[]) => screens.filter(({ open }) => open)

export const useDisplay = (id: number | null) =>
  useShared(({ screens }) => screens.displays.find((each) => each.id === id))
