import { FocusTrap, Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sheet } from './keys-list'

/** All keys on one page. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.keys.title')}
      size="min(84rem, 96vw)"
      closeButtonProps={{ 'aria-label': t('shell.keys.close') }}
    >
      <FocusTrap.InitialFocus />
      <div className="keys">
        {sheet.map(({ group, entries }) => (
          <section key={group}>
            <h3>{t(`shell.keys.${group}`)}</h3>
            <dl>
              {entries.map(({ name, keys }) => (
                <div key={name}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key}>{key === 'letters' ? t('shell.keys.letters') : key}</Kbd>
                    ))}
                  </dt>
                  <dd>{t(`shell.keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
