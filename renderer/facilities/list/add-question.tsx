import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unknownFacility } from '../../../preload/contract'
import { api, useShared } from '../../state'
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
  const save = async () => {
    const wanted = { ...unknownFacility, code: code.trim(), name: name.trim() }
    const known = useShared.getState().registry.facilities
    // Saving is also how a facility is changed: a new one must not write over another.
    const taken = known.some((each) => each.code.toLowerCase() === wanted.code.toLowerCase())
    const reply = taken ? null : await api.cameras.saveFacility(wanted).catch(broken)
    if (reply?.status === 'done') {
      choose({ cursor: reply.id, detail: true, query: '', narrow: null })
      offerUndo(t('facility.done.add', { name: wanted.name }), async () => {
        const back = await api.facilities.remove({ codes: [reply.id], cameras: 'free' })
        return back.status === 'invalid' ? broken() : back
      })
      return true
    }
    if (!reply) setError(issueWords([{ field: 'code', reason: 'code-taken', value: '' }]))
    else setError(reply.status === 'invalid' ? issueWords(reply.issues) : wordsFor(reply.reason))
    return false
  }
  return (
    <Question
      title={t('facility.ask.add')}
      save={t('facility.actions.add')}
      incomplete={!code.trim() || !name.trim()}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t('facility.fields.code')}
        withAsterisk
        maxLength={64}
        error={error}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
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
    </Question>
  )
}
