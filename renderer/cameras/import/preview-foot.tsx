import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../state'
import { useExports } from '../list/use-exports'
import { SheetFoot } from '../sheet-foot'
import type { Preview } from './use-import'
import type { IssueWords } from './use-issue-words'

interface PreviewFootProps {
  preview: Preview
  words: IssueWords
  committing: boolean
  error: string | null
  onCommit: (mode: 'all' | 'good') => void
  onBack: () => void
}

export function PreviewFoot(props: PreviewFootProps) {
  const { preview, committing, error, onCommit, onBack } = props
  const { t } = useTranslation()
  const { cameras, facilities } = preview
  const bad = cameras.bad + facilities.bad
  const change = cameras.create + cameras.update + facilities.create + facilities.update
  const good = change + cameras.same + facilities.same
  const note = () => {
    if (committing) return t('cameras.import.committing')
    if (bad > 0) return t('cameras.import.allBlocked', { count: bad })
    return change === 0 ? t('cameras.import.nothing') : undefined
  }
  return (
    <SheetFoot error={error ?? undefined} note={note()}>
      <Button variant="subtle" disabled={committing} onClick={onBack} data-testid="import-back">
        {t('cameras.import.back')}
      </Button>
      {preview.issues.length > 0 && <SaveErrors {...props} />}
      {bad > 0 && (
        <Button
          disabled={change === 0}
          loading={committing}
          onClick={() => onCommit('good')}
          data-testid="import-commit-good"
        >
          {t('cameras.import.good', { count: good })}
        </Button>
      )}
      <Button
        variant={bad > 0 ? 'default' : 'filled'}
        disabled={bad > 0 || change === 0}
        loading={committing && bad === 0}
        onClick={() => onCommit('all')}
        data-testid="import-commit-all"
      >
        {bad > 0 ? t('cameras.import.all') : t('cameras.import.allCount', { count: good })}
      </Button>
    </SheetFoot>
  )
}

/** The same file with what is to be mended beside each line, for whoever made it. */
function SaveErrors({ preview, words, committing }: PreviewFootProps) {
  const { t } = useTranslation()
  const { saved } = useExports()
  const save = async () => {
    const notes = preview.issues.map((issue) => {
      const { sheet, line, column, severity } = issue
      const where = [words.where(issue), words.header(issue)].filter(Boolean).join(' ')
      const what = [words.reason(issue), words.fix(issue)].filter(Boolean).join('. ')
      return { sheet, line, column, severity, text: `${where}: ${what}`.slice(0, 1000) }
    })
    const title = t('cameras.import.mend')
    const reply = await api.cameras.exportErrors({ token: preview.token, title, notes })
    saved(reply, t('cameras.exported.errors'))
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileAlert />}
      disabled={committing}
      onClick={save}
      data-testid="import-save-errors"
    >
      {t('cameras.import.saveErrors')}
    </Button>
  )
}
