import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Programme } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { KeyHint } from '../../components/keymap'
import { moment } from '../../components/time'
import { open } from '../desk'
import { plannedSeconds } from '../edit/steps'
import { createProgramme, importFile } from './acts'
import css from './list.module.css'

interface ListProps {
  programmes: readonly Programme[]
  /** The one that is worked at, as it is typed. */
  current: Programme | null
}

/** The station's programmes, the last changed one first. */
export function List({ programmes, current }: ListProps) {
  const { t } = useTranslation()
  const allowed = useAllowed('present')
  return (
    <nav className={css.side} aria-label={t('programmes.list')}>
      <h2>{t('programmes.list')}</h2>
      <ul className={css.list}>
        {useSteady(programmes).map((kept) => (
          <Row
            key={kept.id}
            programme={kept.id === current?.id ? { ...current, changedAt: kept.changedAt } : kept}
            chosen={kept.id === current?.id}
          />
        ))}
      </ul>
      <footer className={css.foot}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size="1rem" />}
          rightSection={<KeyHint action="programmes.new" />}
          onClick={() => void createProgramme()}
          {...allowed}
          data-testid="programmes-add"
        >
          {t('programmes.new')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconFileImport size="1rem" />}
          rightSection={<KeyHint action="programmes.import" />}
          onClick={() => void importFile()}
          {...allowed}
          data-testid="programmes-import"
        >
          {t('programmes.import')}
        </Button>
      </footer>
    </nav>
  )
}

/** The last changed one first, as it was on entering: what is worked at does not jump away. */
function useSteady(programmes: readonly Programme[]): Programme[] {
  const order = useRef<string[]>([])
  const byId = new Map(programmes.map((each) => [each.id, each]))
  const known = order.current.filter((id) => byId.has(id))
  const fresh = [...byId.keys()].filter((id) => !known.includes(id))
  order.current = [...fresh, ...known]
  return order.current.flatMap((id) => byId.get(id) ?? [])
}

/** Of 200 the one that is typed in is drawn anew. */
const Row = memo(({ programme, chosen }: { programme: Programme; chosen: boolean }) => {
  const { t, i18n } = useTranslation()
  const { id, name, steps, changedAt } = programme
  const facts = [
    t('programmes.count.steps', { count: steps.length }),
    t('programmes.count.minutes', { count: Math.round(plannedSeconds(programme) / 60) }),
    moment(changedAt, Date.now(), i18n.language),
  ]
  return (
    <li>
      <button
        type="button"
        className={css.row}
        aria-current={chosen || undefined}
        data-programme={id}
        data-testid="programme-row"
        onClick={() => void open(id)}
      >
        <b>{name || t('programmes.nameless')}</b>
        <small>{facts.join(' · ')}</small>
      </button>
    </li>
  )
})
