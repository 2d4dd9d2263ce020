import { Button } from '@mantine/core'
import { IconFileImport, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { layoutOf } from '../../preload/contract'
import { openCameras } from '../components/dialogs'
import { LayoutIcon } from '../components/layout-icon'
import { settle } from '../components/settle'
import { api } from '../state'

/** A registry without cameras: three ways on. */
export function Welcome() {
  const { t } = useTranslation()
  return (
    <section className="welcome">
      <LayoutIcon grid={layoutOf('9')} />
      <h1>{t('wall.welcome.title')}</h1>
      <p>{t('wall.welcome.text')}</p>
      <div className="welcome-ways">
        <Button leftSection={<IconPlus />} onClick={() => openCameras({ add: true })}>
          {t('wall.welcome.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport />}
          onClick={() => openCameras({ import: true })}
        >
          {t('wall.welcome.import')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay />}
          onClick={() => settle(api.app.enterDemo())}
        >
          {t('wall.welcome.demo')}
        </Button>
      </div>
    </section>
  )
}
