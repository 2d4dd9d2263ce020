import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unknownFacility } from '../../../preload/contract'
import { api } from '../../state'
import { undo } from '../act'
import { broken, issueWords, wordsFor } from '../say'
import { offerUndo } from '../undo'
import { Question } from './question'
import { choose } from './store'

/** Code and name make one; the rest is entered beside the list. */
export function AddQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [error, setError] = useState('')
  const [kept, setKept] = useState<{ documents: number; days: number } | null>(null)
  const [choice, setChoice] = useState<'ask' | 'take' | 'apart'>('ask')
  const save = async () => {
    const facility = { ...unknownFacility, code: code.trim(), name: name.trim() }
    const reply = await api.facilities.add({ facility, kept: choice }).catch(broken)
    setKept(reply.status === 'kept' ? reply : null)
    setError('')
    if (reply.status === 'invalid') setError(issueWords(reply.issues))
    if (reply.status === 'refused') setError(wordsFor(reply.reason))
    if (reply.status !== 'done') return false
    choose({ cursor: reply.code, detail: true, query: '', narrow: null })
    offerUndo(t('facility.done.add', { name: facility.name }), () => undo(reply.undo))
    return true
  }
  return (
    <Question
      title={t('facility.ask.add')}
      save={t('facility.actions.add')}
      incomplete={!code.trim() || !name.trim() || (kept !== null && choice === 'ask')}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t('facility.fields.code')}
        withAsterisk
        maxLength={64}
        error={error}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value)
          // What was said is of another code.
          setKept(null)
          setChoice('ask')
        }}
        data-autofocus
        data-testid="add-code"
      />
      <TextInput
        label={t('facility.fields.name')}
        withAsterisk
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="add-name"
      />
      {kept && (
        <Radio.Group
          label={t('facility.ask.kept', kept)}
          value={choice}
          onChange={(value) => setChoice(value as 'take' | 'apart')}
          data-testid="add-kept"
        >
          <Stack gap="xs" mt="xs">
            <Radio value="take" label={t('facility.ask.keptTake')} />
            <Radio value="apart" label={t('facility.ask.keptApart')} />
          </Stack>
        </Radio.Group>
      )}
    </Question>
  )
}
