import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftPeople } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { act } from '../act'
import { choose, closeDialog, NOW } from '../store'
import css from './dialogs.module.css'
import { Foot } from './foot'
import { PeopleFields } from './people-fields'

/** Who stands on the watch that begins now. */
export function BeginForm({ people }: { people: readonly string[] }) {
  const { t } = useTranslation()
  const session = useShared(({ accounts }) => accounts.session)
  // Without accounts it is the system's user, whom nobody knows by that name.
  const me = session?.account != null ? session.name : ''
  const [value, setValue] = useState<ShiftPeople>({ leader: '', head: me, crew: me ? [me] : [] })
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act(api.shifts.begin(value)))) return
    choose(NOW)
    closeDialog()
  }
  return (
    <form className={css.form} onSubmit={(event) => void begin(event)}>
      <p className={css.hint}>{t('shifts.begin.text')}</p>
      <PeopleFields
        id="shift"
        value={value}
        known={people}
        onChange={(change) => setValue((now) => ({ ...now, ...change }))}
      />
      <Foot text={t('shifts.begin.go')} />
    </form>
  )
}
