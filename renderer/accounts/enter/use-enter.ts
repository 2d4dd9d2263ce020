import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, Person } from '../../../preload/contract'
import { duration } from '../../components/time'
import { api } from '../../state'
import { useForm } from '../use-form'

const EMPTY = { login: '', secret: '', next: '', again: '' }

/** @param person null: somebody types a login */
export function useEnter(person: Person | null, onDone: () => void) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(EMPTY)
  const [chosePassword, setChosePassword] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const hasPin = person?.hasPin ?? false
  const byPin = hasPin && !chosePassword
  const set = (part: Partial<typeof EMPTY>) => setFields((now) => ({ ...now, ...part }))
  const mismatch = renewing && fields.again !== '' && fields.next !== fields.again

  const send = async (): Promise<Outcome> => {
    const reply = await ask()
    if (reply.status === 'refused') {
      if (reply.reason === 'must-change') setRenewing(true)
      else if (!renewing) set({ secret: '' })
      if (reply.reason === 'pin-blocked' || reply.reason === 'no-account-pin')
        setChosePassword(true)
    }
    return reply
  }
  const ask = () => {
    const { login, secret: password, next } = fields
    const renewed = renewing ? { next } : {}
    if (person && byPin) return api.accounts.signInByPin({ account: person.id, pin: password })
    if (person) return api.accounts.signInAs({ account: person.id, password, ...renewed })
    return api.accounts.signIn({ login, password, ...renewed })
  }
  const form = useForm(send, () => {
    setFields(EMPTY)
    onDone()
  })
  const typed = fields.secret !== '' && (person !== null || fields.login.trim().length > 1)
  return {
    ...{ fields, set, form, byPin, hasPin, renewing, mismatch },
    ready: typed && (!renewing || (fields.next !== '' && fields.next === fields.again)),
    waitText: duration(form.wait * 1000, t),
    setSecret: (value: string) => set({ secret: byPin ? value.replace(/\D/g, '') : value }),
    otherWay: () => {
      setChosePassword((now) => !now)
      set({ secret: '' })
      form.clear()
    },
    reset: () => {
      setFields(EMPTY)
      setChosePassword(false)
      setRenewing(false)
      form.clear()
    },
  }
}
