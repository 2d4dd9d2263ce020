import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { chordText, countChanged, useKeymap } from '../../components/keymap'
import { useShared } from '../../state'
import { type Editing, leave, swapMate, swapThem, takeIt, useEditing } from './editing'
import css from './keys.module.css'

/** Always in its place below: what to do, what happened, and the way out when a key is taken. */
export function Say() {
  const editing = useEditing((state) => state.editing)
  return (
    <div className={css.say} data-asking={editing?.step === 'press' || undefined}>
      <p role="status" data-testid="keys-say">
        <Words editing={editing} />
      </p>
      {editing?.step === 'taken' && <Ways editing={editing} />}
    </div>
  )
}

function Words({ editing }: { editing: Editing }) {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const changed = useShared(({ settings }) => countChanged(settings.keys))
  if (!editing) {
    const count = changed > 0 ? ` ${t('keymap.sheet.changed', { n: changed })}` : ''
    return t('keymap.sheet.hint') + count
  }
  const what = t(`keymap.actions.${editing.id}`)
  const keys = keymap[editing.id].map(chordText).join(', ') || t('keymap.sheet.none')
  if (editing.step === 'saved') return t('keymap.sheet.saved', { what, keys })
  if (editing.step === 'taken') {
    const others = editing.others.map((id) => t(`keymap.actions.${id}`)).join('”, “')
    const key = editing.chord ? chordText(editing.chord) : t('keymap.sheet.reset')
    return t('keymap.sheet.taken', { key, others })
  }
  if (!editing.refused) return t('keymap.sheet.press', { what })
  const { chord, why } = editing.refused
  return t(`keymap.sheet.${why}`, { key: chordText(chord) })
}

function Ways({ editing }: { editing: Editing }) {
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  const mate = swapMate(editing)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      {mate && (
        <Button ref={first} size="xs" onClick={swapThem} data-testid="keys-swap">
          {t('keymap.sheet.swap')}
        </Button>
      )}
      <Button
        ref={mate ? undefined : first}
        size="xs"
        variant={mate ? 'default' : 'filled'}
        onClick={takeIt}
        data-testid="keys-replace"
      >
        {t('keymap.sheet.replace')}
      </Button>
      <Button size="xs" variant="default" onClick={leave} data-testid="keys-cancel">
        {t('keymap.sheet.cancel')}
      </Button>
    </>
  )
}
