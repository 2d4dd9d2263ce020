import { Autocomplete, Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHIFT_TEXT, type Shift } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { act } from '../act'
import { closeDialog } from '../store'
import css from './dialogs.module.css'
import { Foot } from './foot'
import { useNames } from './people-fields'

interface JoinProps {
  shift: Shift
  people: readonly string[]
}

/** Who comes to the shift that runs, who leaves it, and who leads it. */
export function JoinForm({ shift, people }: JoinProps) {
  const { t } = useTranslation()
  const session = useShared(({ accounts }) => accounts.session)
  const byAccount = session?.account != null
  const names = useNames(people)
  const [name, setName] = useState(byAccount ? (session?.name ?? '') : '')
  const [leader, setLeader] = useState(shift.leader)
  const [head, setHead] = useState(shift.head)
  const there = shift.crew.filter(({ to }) => to === null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const changed = leader !== shift.leader || head !== shift.head
    if (changed && !(await act(api.shifts.setPeople({ leader, head })))) return
    if (name.trim() && !(await act(api.shifts.join({ name })))) return
    closeDialog()
  }
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <Autocomplete
        label={t('shifts.join.name')}
        description={byAccount ? t('shifts.join.byAccount') : undefined}
        disabled={byAccount}
        maxLength={SHIFT_TEXT.name}
        data={names}
        value={name}
        onChange={setName}
        data-testid="shift-join-name"
      />
      <Autocomplete
        label={t('shifts.people.leader')}
        data={names}
        value={leader}
        onChange={setLeader}
      />
      <Autocomplete label={t('shifts.people.head')} data={names} value={head} onChange={setHead} />
      <fieldset className={css.crew}>
        <legend>{t('shifts.join.there')}</legend>
        {there.map((member) => (
          <span key={`${member.name} ${member.from}`}>
            {member.name}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => void act(api.shifts.leave({ name: member.name }))}
            >
              {t('shifts.join.leave')}
            </Button>
          </span>
        ))}
      </fieldset>
      <Foot text={t('shifts.join.go')} />
    </form>
  )
}
