import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../preload/contract'
import { settle } from '../../components/settle'
import { api } from '../../state'

/** Whether a good copy was left makes all the difference to the reader. */
const wordsOf = ({ kind, params }: Notice) => {
  if (kind === 'storage-recovered' && params.recovered === 'defaults') return 'storage-lost'
  return kind === 'secrets-lost' && params.reason ? 'secrets-key' : kind
}

/** What happened and what to do, until someone has read it. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const { id, kind, level, params } = notice
  const words = wordsOf(notice)
  return (
    <article
      className="card"
      data-level={level}
      data-testid="notice"
      data-kind={kind}
      role="status"
    >
      <div className="card-body">
        <span className="card-title">{t(`notices.${words}.title`)}</span>
        <span className="card-advice">
          {t(`notices.${words}.text`, params as { file: string })}
        </span>
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
