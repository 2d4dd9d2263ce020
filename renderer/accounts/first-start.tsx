import { Button, FocusTrap, Modal } from '@mantine/core'
import { IconUser, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../components/use-escape'
import { api, useShared } from '../state'
import css from './accounts.module.css'
import { BeginForm } from './begin-form'
import { done } from './say'

const later = () => void done(api.accounts.askLater())

/** Once for a station: who sits here. The wall goes on beneath it. */
export function FirstStart() {
  const { t } = useTranslation()
  const asks = useShared(({ accounts, kiosk }) => accounts.asks && !kiosk)
  useEscape(asks, later)
  return (
    <Modal
      opened={asks}
      onClose={later}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('accounts.start.title')}
      size="min(46rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      transitionProps={{ duration: 120 }}
      data-testid="first-start"
    >
      {asks && <Choice />}
    </Modal>
  )
}

function Choice() {
  const { t } = useTranslation()
  const [many, setMany] = useState(false)
  const single = () => done(api.accounts.beSingle({}))
  return (
    <>
      <p className={css.hint}>{t('accounts.start.text')}</p>
      <div className={css.choices}>
        <section className={css.choice}>
          <h3>
            <IconUsers aria-hidden="true" /> {t('accounts.start.many')}
          </h3>
          <p className={css.hint}>{t('accounts.start.manyText')}</p>
          {many ? (
            <FocusTrap>
              <BeginForm />
            </FocusTrap>
          ) : (
            <Button onClick={() => setMany(true)} data-autofocus data-testid="first-many">
              {t('accounts.start.create')}
            </Button>
          )}
        </section>
        {!many && (
          <section className={css.choice}>
            <h3>
              <IconUser aria-hidden="true" /> {t('accounts.start.one')}
            </h3>
            <p className={css.hint}>{t('accounts.start.oneText')}</p>
            <Button variant="default" onClick={single} data-testid="first-single">
              {t('accounts.start.single')}
            </Button>
          </section>
        )}
      </div>
      <div className={css.foot}>
        <p className={css.hint}>{t('accounts.start.laterHint')}</p>
        <Button variant="subtle" color="gray" onClick={later} data-testid="first-later">
          {t('accounts.start.later')}
        </Button>
      </div>
    </>
  )
}
