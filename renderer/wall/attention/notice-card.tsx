import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api } from '../../state'

/** What happened and what to do, until someone has read it. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const { id, kind, level, params } = notice
  return (
    <article
      className="card"
      data-level={level}
      data-testid="notice"
      data-kind={kind}
      role="status"
    >
      <div className="card-body">
        <span className="card-title">{t(`notices.${kind}.title`)}</span>
        <span className="card-advice">{t(`notices.${kind}.text`, params as { file: string })}</span>
      </div>
      <button
        type="button"
        className="card-act"
        title={t('notices.dismiss')}
        aria-label={t('notices.dismiss')}
        onClick={() => settle(api.app.dismissNotice(id))}
      >
        <IconX aria-hidden="true" />
      </button>
    </article>
  )
}
