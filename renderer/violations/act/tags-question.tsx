import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../people'
import { change } from './actions'
import { QuestionDialog } from './question'

interface TagsQuestionProps {
  ids: string[]
  onClose: () => void
}

/** Each bookmark keeps its other tags. */
export function TagsQuestion({ ids, onClose }: TagsQuestionProps) {
  const { t } = useTranslation()
  const tags = usePeople((state) => state.tags)
  const [addTags, setAdd] = useState<string[]>([])
  const [dropTags, setDrop] = useState<string[]>([])
  const count = ids.length
  const save = () =>
    change({ ids, patch: {}, addTags, dropTags }, t('violations.done.tags', { count }))
  const shared = {
    ...{ data: tags, maxTags: 50, limit: 8, acceptValueOnBlur: true },
    placeholder: t('violations.ask.tagsPlaceholder'),
  }
  return (
    <QuestionDialog
      title={t('violations.ask.tagsTitle', { count })}
      incomplete={addTags.length + dropTags.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <TagsInput
        {...shared}
        label={t('violations.ask.addTags')}
        value={addTags}
        onChange={setAdd}
        data-autofocus
        data-testid="question-add-tags"
      />
      <TagsInput
        {...shared}
        label={t('violations.ask.dropTags')}
        value={dropTags}
        onChange={setDrop}
        data-testid="question-drop-tags"
      />
    </QuestionDialog>
  )
}
