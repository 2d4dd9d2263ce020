import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../../components/allowed'
import { openPrivacy } from '../../components/dialogs'
import { KeyHint } from '../../components/keymap'
import { useNow } from '../../components/ticker'
import { useAreas, useLifted } from '../../state'
import css from '../view/view.module.css'
import { leftUntil } from './badge'
import { toggleLift } from './lift'

/** In the menu of a tile's picture: how much of it is covered, and the ways to change that. */
export function PrivacyRow({ camera, onEdit }: { camera: string; onEdit: () => void }) {
  const { t } = useTranslation()
  const count = useAreas(camera).length
  const mayDraw = useAllowed('cameras')
  return (
    <>
      <div className={css.row}>
        <span>{t('privacy.row')}</span>
        <div className={css.wide}>
          <span>{count > 0 ? t('privacy.some', { count }) : t('privacy.none')}</span>
          <Button
            {...{ variant: 'default', size: 'xs', flex: 'none', ...mayDraw }}
            rightSection={<KeyHint action="privacy.edit" />}
            onClick={() => {
              onEdit()
              openPrivacy(camera)
            }}
            data-testid="privacy-edit"
          >
            {t(count > 0 ? 'privacy.edit' : 'privacy.draw')}
          </Button>
        </div>
      </div>
      {count > 0 && <LiftRow camera={camera} />}
    </>
  )
}

function LiftRow({ camera }: { camera: string }) {
  const { t } = useTranslation()
  const lifted = useLifted(camera)
  const mayLift = useAllowed('privacy')
  return (
    <div className={css.row}>
      <span />
      <div className={css.wide}>
        <span>{lifted && <Left until={lifted.until} />}</span>
        <Button
          {...{ variant: lifted ? 'light' : 'default', size: 'xs', flex: 'none' }}
          {...(lifted ? {} : { title: t('privacy.liftHint'), ...mayLift })}
          rightSection={<KeyHint action="privacy.lift" />}
          onClick={() => void toggleLift(camera)}
          data-testid="privacy-lift"
        >
          {t(lifted ? 'privacy.putBack' : 'privacy.lift')}
        </Button>
      </div>
    </div>
  )
}

function Left({ until }: { until: number }) {
  const { t } = useTranslation()
  return t('privacy.left', { left: leftUntil(until, useNow()) })
}
