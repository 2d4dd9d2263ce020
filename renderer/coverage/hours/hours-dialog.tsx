import { FocusTrap, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button'
import { dateOf } from '../../components/time'
import { useShared } from '../../state'
import { DAYS, dayBegin, hourIn } from './day'
import css from './hours.module.css'
import { HoursTable } from './hours-table'
import { chosenRows, type HoursOrder, rowsOf } from './rows'
import { useHours } from './use-hours'

interface HoursDialogProps {
  opened: boolean
  onClose: () => void
}

/** For how long each camera was on a screen and healthy, by hour. */
export function HoursDialog({ opened, onClose }: HoursDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('coverage.hours.title')}
      size="90rem"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('coverage.hours.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="coverage-hours"
    >
      <FocusTrap.InitialFocus />
      <Day />
    </Modal>
  )
}

function Day() {
  const { t } = useTranslation()
  const [back, setBack] = useState(0)
  const [order, setOrder] = useState<HoursOrder>('least')
  const [query, setQuery] = useState('')
  const registry = useShared((state) => state.registry)
  // Of the sample cameras nothing is written down: "never seen" would be untrue.
  const demo = registry.mode === 'demo'
  const begin = dayBegin(Date.now(), back)
  const reply = useHours(begin)
  const all = useMemo(
    () => (reply?.status === 'done' ? rowsOf(reply.seconds, registry, begin) : []),
    [reply, registry, begin],
  )
  const rows = useMemo(() => chosenRows(all, order, query), [all, order, query])
  const orders: HoursOrder[] = ['least', 'code']
  return (
    <>
      <div className={css.tools}>
        <IconButton
          label={t('coverage.hours.before')}
          disabled={back >= DAYS}
          onClick={() => setBack(back + 1)}
        >
          <IconChevronLeft />
        </IconButton>
        <time className={css.date}>{dateOf(begin)}</time>
        <IconButton
          label={t('coverage.hours.after')}
          disabled={back === 0}
          onClick={() => setBack(back - 1)}
        >
          <IconChevronRight />
        </IconButton>
        <SegmentedControl
          value={order}
          onChange={(value) => setOrder(value as HoursOrder)}
          aria-label={t('coverage.hours.order')}
          data={orders.map((value) => ({ value, label: t(`coverage.hours.orders.${value}`) }))}
        />
        <TextInput
          className={css.search}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={t('coverage.hours.search')}
          aria-label={t('coverage.hours.search')}
        />
      </div>
      {reply?.status === 'refused' && <p className={css.wait}>{t('coverage.hours.failed')}</p>}
      {reply === null && <p className={css.wait}>{t('coverage.hours.reading')}</p>}
      {demo && <p className={css.wait}>{t('coverage.hours.demo')}</p>}
      {!demo && reply?.status === 'done' && (
        <HoursTable rows={rows} now={back === 0 ? hourIn(begin, Date.now()) : -1} />
      )}
      <footer className={css.foot}>
        <span>{t('coverage.hours.means')}</span>
        {reply?.status === 'done' && reply.damaged > 0 && (
          <strong>{t('coverage.hours.damaged', { count: reply.damaged })}</strong>
        )}
      </footer>
    </>
  )
}
