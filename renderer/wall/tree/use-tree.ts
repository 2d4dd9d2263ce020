import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared, useUnseen } from '../../state'
import { buildTree } from './build'
import { flatten } from './flatten'
import { useOnlineCameras } from './look'
import { countLive } from './look-of'
import { useTreeUi } from './tree-ui'

/** The lines to draw and the live cameras below each branch. */
export function useTree() {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const foldedKeys = useShared((state) => state.settings.folded)
  const query = useTreeUi((state) => state.query)
  const unplaced = t('common.unplaced')
  const tree = useMemo(
    () => buildTree(registry, { ...codes, language, unplaced }),
    [registry, codes, language, unplaced],
  )
  const folded = useMemo(() => new Set(foldedKeys), [foldedKeys])
  const unseen = useUnseen()
  const only = useTreeUi((state) => state.unseen) ? unseen : null
  const lines = useMemo(() => flatten(tree.roots, folded, query, only), [tree, folded, query, only])
  const live = useOnlineCameras()
  const counts = useMemo(() => countLive(live, tree.above), [live, tree])
  return { lines, counts, query, unseen: only !== null, empty: tree.roots.length === 0 }
}
