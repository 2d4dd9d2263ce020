import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../people'
import { change } from './actions'
import { QuestionDialog } from './question'

interface OwnerQuestionProps {
  ids: string[]
  onClose: () => void
}

export function OwnerQuestion({ ids, onClose }: OwnerQuestionProps) {
  const { t } = useTranslation()
  const owners = usePeople((state) => state.owners)
  const [owner, setOwner] = useState('')
  const count = ids.length
  const save = () =>
    change({ ids, patch: { owner: owner.trim() } }, t('violations.done.owner', { count }))
  return (
    <QuestionDialog
      title={t('violations.ask.ownerTitle', { count })}
      note={t('violations.ask.ownerHint')}
      onSave={save}
      onClose={onClose}
    >
      <Autocomplete
        label={t('violations.ask.owner')}
        maxLength={100}
        data={owners}
        limit={8}
        openOnFocus={false}
        value={owner}
        onChange={setOwner}
        data-autofocus
        data-testid="question-owner"
      />
    </QuestionDialog>
  )
}
