import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeListName, ListedCode } from '../../preload/contract'
import css from './codes.module.css'
import { plainCode, suggestedCode } from './suggest'
import type { Edits } from './use-edits'

interface AddRowProps {
  list: CodeListName
  codes: readonly ListedCode[]
  run: Edits['run']
}

const EMPTY = { vi: '', en: '', code: '' }

/** A new code at the end of the list; it gets its place there. */
export function AddRow({ list, codes, run }: AddRowProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(EMPTY)
  const first = useRef<HTMLInputElement>(null)
  const vi = typed.vi.trim()
  const taken = codes.map(({ code }) => code)
  const code = typed.code || (vi ? suggestedCode(vi, taken) : '')
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!vi) return first.current?.focus()
    // Without an English name the other one is shown: better than nothing.
    const added = await run({ edit: 'add', list, code, vi, en: typed.en.trim() || vi })
    if (!added) return
    setTyped(EMPTY)
    first.current?.focus()
  }
  const field = (name: keyof typeof EMPTY, placeholder: string) => (
    <input
      ref={name === 'vi' ? first : undefined}
      value={typed[name]}
      placeholder={placeholder}
      aria-label={t(`codes.columns.${name}`)}
      maxLength={name === 'code' ? 32 : 200}
      spellCheck={false}
      data-testid={`codes-new-${name}`}
      onChange={({ target: { value } }) =>
        setTyped({ ...typed, [name]: name === 'code' ? plainCode(value) : value })
      }
    />
  )
  return (
    <form className={css.add} onSubmit={(event) => void onSubmit(event)}>
      {field('vi', t('codes.newVi'))}
      {field('en', t('codes.newEn'))}
      {field('code', code || t('codes.columns.code'))}
      <Button type="submit" size="xs" disabled={!vi} data-testid="codes-add">
        {t('codes.add')}
      </Button>
    </form>
  )
}
