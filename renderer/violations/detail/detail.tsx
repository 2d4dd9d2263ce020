import { ActionIcon, CloseButton } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { useCodeLists, useShared } from '../../state'
import { changeAll } from '../act/actions'
import { DETAIL, enterRows } from '../keys'
import { wordsFor } from '../say'
import { SeveritySign, StateSign } from '../signs'
import { closeDetail } from '../store'
import { kindOf, momentWords, placeWords, severityOf } from '../words'
import css from './detail.module.css'
import { Fields } from './fields'
import { History } from './history'
import { Media } from './media'
import { NextSteps } from './next-steps'
import { useBookmark } from './use-bookmark'

interface DetailProps {
  actions?: (ids: string[]) => ReactNode
}

/** One violation beside the list: its pictures, what is known, what was done, what is next. */
export function Detail({ actions }: DetailProps) {
  const { t } = useTranslation()
  const shown = useBookmark()
  return (
    <aside
      id={DETAIL}
      className={css.detail}
      tabIndex={-1}
      aria-label={t('violations.detail.label')}
      data-testid="violation-detail"
    >
      {shown.is === 'there' ? (
        <One key={shown.bookmark.id} bookmark={shown.bookmark} actions={actions} />
      ) : (
        <>
          <CloseButton ml="auto" aria-label={t('violations.detail.close')} onClick={leave} />
          <p className={css.nothing}>
            {shown.is === 'trouble' && wordsFor(shown.reason)}
            {shown.is === 'nothing' && t('violations.detail.pick')}
          </p>
        </>
      )}
    </aside>
  )
}

const leave = () => {
  closeDetail()
  enterRows()
}

interface OneProps extends DetailProps {
  bookmark: Bookmark
}

function One({ bookmark, actions }: OneProps) {
  const { t } = useTranslation()
  return (
    <>
      <Head bookmark={bookmark} />
      <div className={css.body}>
        <Media bookmark={bookmark} />
        <section className={css.section}>
          <h3>{t('violations.detail.next')}</h3>
          <div className={css.next}>
            <NextSteps bookmark={bookmark} />
            <span className={css.gap} />
            {actions?.([bookmark.id])}
          </div>
        </section>
        <section className={css.section}>
          <h3>{t('violations.detail.entry')}</h3>
          <Fields bookmark={bookmark} />
        </section>
        <section className={css.section}>
          <h3>{t('violations.detail.history')}</h3>
          <History bookmark={bookmark} />
        </section>
      </div>
    </>
  )
}

function Head({ bookmark }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const language = useShared((state) => state.settings.language)
  const { id, kind, at, state, locked } = bookmark
  const place = placeWords(bookmark, t)
  const toggle = () =>
    changeAll({ ids: [id], patch: { locked: !locked } }, locked ? 'unlock' : 'lock')
  const words = t(locked ? 'violations.detail.unlock' : 'violations.detail.lock')
  return (
    <header className={css.head}>
      <div className={css.what}>
        <h2>
          <SeveritySign severity={kind === '' ? 'unsorted' : severityOf(lists, kind)} />
          {kindOf(bookmark, language, t)}
        </h2>
        <p>{momentWords(at, language)}</p>
        <p title={`${place.facility}\n${place.camera}`}>
          {place.facility} · {place.camera}
        </p>
      </div>
      <StateSign state={state} />
      <ActionIcon
        variant="subtle"
        color={locked ? 'accent' : 'gray'}
        aria-label={words}
        aria-pressed={locked}
        title={words}
        onClick={toggle}
        data-testid="detail-lock"
      >
        {locked ? <IconLock /> : <IconLockOpen />}
      </ActionIcon>
      <CloseButton aria-label={t('violations.detail.close')} onClick={leave} />
    </header>
  )
}
