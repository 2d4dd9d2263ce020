import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useShared } from '../../state'
import { SheetFoot } from '../sheet-foot'
import { useSay } from '../use-say'
import css from './import.module.css'
import type { Result } from './use-import'
import { useUndoImport } from './use-undo-import'
import { wallIds } from './wall-ids'

interface ResultStepProps {
  result: Result
  onFinish: () => void
  /** Everything is as it was before. */
  onUndone: () => void
  onWall: () => void
}

export function ResultStep({ result, onFinish, onUndone, onWall }: ResultStepProps) {
  const { t } = useTranslation()
  const say = useSay()
  const { undo, busy } = useUndoImport()
  const cameras = useShared((state) => state.registry.cameras)
  const ids = useMemo(() => wallIds(result.ids, cameras), [result.ids, cameras])
  // Main puts them on an empty wall by itself.
  const there = useShared(({ wall }) => ids.every((id) => wall.cells.includes(id)))
  const toWall =
    result.ids.length > ids.length
      ? t('cameras.import.toWallFirst', { count: ids.length })
      : t('cameras.import.toWall', { count: ids.length })
  const fill = async () => {
    const outcome = await api.wall.fill(ids)
    if (outcome.status === 'refused') say.complain(outcome)
    else onWall()
  }
  const takeBack = async () => {
    if (await undo(result.at)) onUndone()
  }
  const { created, updated, facilities, left } = result
  return (
    <>
      <div className={css.resultStep} data-testid="import-result">
        <IconCircleCheck stroke={1.2} />
        <h3>{t('cameras.import.doneTitle')}</h3>
        <p>{t('cameras.import.created', { count: created })}</p>
        <p>{t('cameras.import.updated', { count: updated })}</p>
        {facilities.created + facilities.updated > 0 && (
          <p>
            {t('cameras.import.facilitiesDone', {
              created: facilities.created,
              updated: facilities.updated,
            })}
          </p>
        )}
        {left > 0 && <p>{t('cameras.import.left', { count: left })}</p>}
        {result.unnoted && <p role="alert">{t('cameras.import.unnoted')}</p>}
      </div>
      <SheetFoot>
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp />}
          loading={busy}
          onClick={takeBack}
          data-testid="import-undo"
        >
          {t('cameras.undoImport.yes')}
        </Button>
        <Button variant="default" onClick={onFinish} data-testid="import-finish">
          {t('cameras.import.finish')}
        </Button>
        {ids.length > 0 && (
          <Button onClick={there ? onWall : fill} data-autofocus data-testid="import-to-wall">
            {there ? t('cameras.import.seeWall') : toWall}
          </Button>
        )}
      </SheetFoot>
    </>
  )
}
