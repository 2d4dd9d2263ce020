import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../evidence.module.css'

interface PasswordQuestionProps {
  /** One was given, and it was not right. */
  wrong: boolean
  onAnswer: (password: string) => void
}

export function PasswordQuestion({ wrong, onAnswer }: PasswordQuestionProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <form
      className={css.question}
      onSubmit={(event) => {
        event.preventDefault()
        if (password) onAnswer(password)
      }}
    >
      <PasswordInput
        label={t(wrong ? 'evidence.verify.passwordWrong' : 'evidence.verify.password')}
        error={wrong}
        autoFocus
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        data-testid="verify-password"
      />
      <Button type="submit" disabled={!password}>
        {t('evidence.verify.check')}
      </Button>
    </form>
  )
}
