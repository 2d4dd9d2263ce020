import { Button, Modal } from '@mantine/core'
import { IconFileZip, IconFolder, IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused, Verified, VerifyRequest } from '../../../preload/contract'
import { api } from '../../state'
import css from '../evidence.module.css'
import { PasswordQuestion } from './password-question'
import { Verdict } from './verdict'

export interface VerifyDialogProps {
  opened: boolean
  onClose: () => void
}

type Answer = Verified | { refused: string } | 'checking' | null

/** Whether a package, or this station's log, is as it was written; else what does not fit first. */
export function VerifyDialog({ opened, onClose }: VerifyDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('evidence.verify.title')}
      size="44rem"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('evidence.verify.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="verify"
    >
      <Body />
    </Modal>
  )
}

/** An error in main says nothing about what was checked. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })

function Body() {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<Answer>(null)
  const check = async (request: VerifyRequest) => {
    const before = answer
    setAnswer('checking')
    const reply = await api.evidence.verify(request).catch(broken)
    if (reply.status === 'done') setAnswer(reply)
    else setAnswer(reply.reason === 'cancelled' ? before : { refused: reply.reason })
  }
  return (
    <div className={css.form}>
      <p className={css.what}>{t('evidence.verify.intro')}</p>
      <Choices waiting={answer === 'checking'} onChoose={(what) => check({ what })} />
      <div className={css.answer} aria-live="polite">
        <Shown answer={answer} onPassword={(password) => check({ what: 'again', password })} />
      </div>
    </div>
  )
}

const choices = [
  { what: 'file', Icon: IconFileZip },
  { what: 'folder', Icon: IconFolder },
  { what: 'log', Icon: IconListCheck },
] as const

interface ChoicesProps {
  waiting: boolean
  onChoose: (what: (typeof choices)[number]['what']) => void
}

function Choices({ waiting, onChoose }: ChoicesProps) {
  const { t } = useTranslation()
  return (
    <div className={css.choices}>
      {choices.map(({ what, Icon }, i) => (
        <Button
          key={what}
          variant="default"
          disabled={waiting}
          leftSection={<Icon size="1.1em" aria-hidden="true" />}
          onClick={() => onChoose(what)}
          data-autofocus={i === 0 || undefined}
          data-testid={`verify-${what}`}
        >
          {t(`evidence.verify.${what}`)}
        </Button>
      ))}
    </div>
  )
}

interface ShownProps {
  answer: Answer
  onPassword: (password: string) => void
}

function Shown({ answer, onPassword }: ShownProps) {
  const { t } = useTranslation()
  if (answer === null) return null
  if (answer === 'checking') return <p className={css.quiet}>{t('evidence.verify.checking')}</p>
  if (!('refused' in answer)) return <Verdict verified={answer} />
  const { refused } = answer
  if (refused === 'password-needed' || refused === 'password-wrong')
    return <PasswordQuestion wrong={refused === 'password-wrong'} onAnswer={onPassword} />
  const reason = refused === 'missing' || refused === 'error' ? refused : 'unknown'
  return (
    <p className={css.trouble} role="alert">
      {t(`evidence.verify.refused.${reason}`)}
    </p>
  )
}
