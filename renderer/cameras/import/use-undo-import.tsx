import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LastImport, LeftBehind } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { notify } from '../notify'
import { useSay } from '../use-say'

/** Imports that can be taken back; asked for anew whenever the registry changes. */
export function useLastImports(): LastImport[] {
  const registry = useShared((state) => state.registry)
  const [last, setLast] = useState<LastImport[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes it can end it
  useEffect(() => {
    let gone = false
    void api.cameras.lastImports().then((now) => {
      if (!gone) setLast(now)
    })
    return () => {
      gone = true
    }
  }, [registry])
  return last
}

/** Says that there was an import, and how to take it back. */
export const IMPORT_NOTICE = 'import-done'

/** As many as a notice can name. */
const NAMED = 8

/** Takes the last import back, and says what that did. True when it is done. */
export function useUndoImport() {
  const { t } = useTranslation()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const names = useCallback(
    (left: LeftBehind[]) => {
      const named = left
        .slice(0, NAMED)
        .map(({ code, name, why }) => t(`cameras.undoImport.why.${why}`, { code, name }))
      const more = left.length - NAMED
      return [...named, ...(more > 0 ? [t('cameras.undoImport.more', { count: more })] : [])]
    },
    [t],
  )
  const undo = async (at?: number): Promise<boolean> => {
    setBusy(true)
    const reply = await api.cameras.undoImport(at)
    setBusy(false)
    if (reply.status === 'refused') {
      say.complain(reply)
      return false
    }
    notifications.hide(IMPORT_NOTICE)
    const { cameras, facilities, left, unnoted } = reply
    const done = t('cameras.undoImport.done', {
      cameras: cameras.removed,
      facilities: facilities.removed,
      restored: cameras.restored + facilities.restored,
    })
    notify({
      title: t('cameras.undoImport.title'),
      message: [
        done,
        ...(unnoted ? [t('cameras.import.unnotedBack')] : []),
        ...(left.length ? [t('cameras.undoImport.left'), ...names(left)] : []),
      ].join('\n'),
      styles: { description: { whiteSpace: 'pre-line' } },
      autoClose: left.length || unnoted ? false : 10_000,
    })
    return true
  }
  return { undo, busy }
}
