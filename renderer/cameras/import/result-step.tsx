import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useShared } from '../../state'
import { SheetFoot } from '../sheet-foot'
import { useSay } from '../use-say'
import css from './import.module.css'
import type { Preview, Result } from './use-import'
import { wallIds } from './wall-ids'

interface ResultStepProps {
  preview: Preview
  result: Result
  onFinish: () => void
  onWall: () => void
}

export function ResultStep({ preview, result, onFinish, onWall }: ResultStepProps) {
  const { t } = useTranslation()
  const say = useSay()
  const cameras = useShared((state) => state.registry.cameras)
  const ids = useMemo(() => wallIds(preview.rows, cameras), [preview.rows, cameras])
  // Main puts them on an empty wall by itself.
  const there = useShared(({ wall }) => ids.every((id) => wall.cells.includes(id)))
  const toWall =
    preview.rows.length > ids.length
      ? t('cameras.import.toWallFirst')
      : t('cameras.import.toWall', { count: ids.length })
  const fill = async () => {
    const outcome = await api.wall.fill(ids)
    if (outcome.status === 'refused') say.complain(outcome)
    else onWall()
  }
  return (
    <>
      <div className={css.resultStep} data-testid="import-result">
        <IconCircleCheck stroke={1.2} />
        <h3>{t('cameras.import.doneTitle')}</h3>
        <p>{t('cameras.import.created', { count: result.created })}</p>
        <p>{t('cameras.import.updated', { count: result.updated })}</p>
        {result.left > 0 && <p>{t('cameras.import.left', { count: result.left })}</p>}
      </div>
      <SheetFoot>
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
