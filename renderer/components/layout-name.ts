import { useTranslation } from 'react-i18next'
import { BuiltInLayout, type LayoutId } from '../../preload/contract'
import { useShared } from '../state'

/** What a layout is called: built in, made here, or made and deleted again. */
export function useLayoutName(id: LayoutId): string {
  const { t } = useTranslation()
  const own = useShared(({ layouts }) => layouts.layouts.find((each) => each.id === id)?.name)
  const builtIn = BuiltInLayout.safeParse(id)
  if (builtIn.success) return t(`wall.layout.names.${builtIn.data}`)
  return own ?? t('wall.layout.own')
}
