import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './own.module.css'
import { ownFault, periodOf } from './period'
import { chooseOwn, useUptime } from './store'
import { When } from './when'

/** A period of one's own, from and to in Vietnam's time. */
export function Own() {
  const { t } = useTranslation()
  const own = useUptime((state) => state.own)
  const [draft, setDraft] = useState(() => periodOf('own', own, Date.now()))
  const fault = ownFault(draft)
  const same = own !== null && own.from === draft.from && own.to === draft.to
  return (
    <div className={css.own}>
      <When
        label={t('uptime.period.from')}
        bare
        at={draft.from}
        onChange={(from) => from !== null && setDraft({ ...draft, from })}
      />
      <span>–</span>
      <When
        label={t('uptime.period.to')}
        bare
        at={draft.to}
        onChange={(to) => to !== null && setDraft({ ...draft, to })}
      />
      <Button
        size="xs"
        disabled={fault !== null || same}
        onClick={() => chooseOwn(draft)}
        data-testid="uptime-own-show"
      >
        {t('uptime.period.show')}
      </Button>
      {fault && <small role="status">{t(`uptime.period.${fault}`)}</small>}
    </div>
  )
}
