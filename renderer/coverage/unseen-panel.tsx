import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../components/ticker'
import { duration } from '../components/time'
import { useShared, useUnseen } from '../state'
import css from './coverage.module.css'
import { groupsOf, type UnseenGroup } from './groups'
import { useAfter } from './use-words'

interface UnseenPanelProps {
  /** Puts cameras on the wall. */
  onShow: (cameras: string[]) => void
  /** Shows all of them in the tree. */
  onFilter: () => void
}

/** More stand in the tree. */
const MOST = 8

/** The facilities whose cameras nobody has seen; a press puts a facility's on the wall. */
export function UnseenPanel({ onShow, onFilter }: UnseenPanelProps) {
  const { t } = useTranslation()
  const unseen = useUnseen()
  const registry = useShared((state) => state.registry)
  const groups = useMemo(() => groupsOf(unseen, registry), [unseen, registry])
  const after = useAfter()
  if (groups.length === 0) return null
  const count = groups.reduce((sum, { cameras }) => sum + cameras.length, 0)
  const more = groups.length - MOST
  return (
    <section aria-label={t('coverage.title', { after })} data-testid="unseen">
      <h2 className="attention-head">
        {t('coverage.title', { after })} · {count}
      </h2>
      <ul className={css.groups}>
        {groups.slice(0, MOST).map((group) => (
          <Group key={group.facility} group={group} onShow={onShow} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={css.more} onClick={onFilter}>
          {t('coverage.more', { count: more })}
        </button>
      )}
    </section>
  )
}

function Group({ group, onShow }: { group: UnseenGroup } & Pick<UnseenPanelProps, 'onShow'>) {
  const { t } = useTranslation()
  const name = group.name || t('common.unplaced')
  const count = group.cameras.length
  return (
    <li>
      <button
        type="button"
        className={css.group}
        title={t('coverage.show', { facility: name, count })}
        onClick={() => onShow(group.cameras)}
        data-testid="unseen-group"
      >
        <span className={css.name}>{name}</span>
        <span className={css.count}>· {t('coverage.cameras', { count })}</span>
        <Long group={group} />
      </button>
    </li>
  )
}

function Long({ group: { since, never } }: { group: UnseenGroup }) {
  const { t } = useTranslation()
  const long = duration(useNow() - since, t)
  return <span className={css.long}>{never ? t('coverage.never') : long}</span>
}
