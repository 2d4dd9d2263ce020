import { Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconLayoutGrid,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconSquare,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TourRun } from '../../preload/contract'
import { openTours } from '../components/dialogs'
import { KeyHint } from '../components/keymap'
import { useShared } from '../state'
import { go, start, stop, toWall, turn, unskip } from './acts'
import { runsOf, useTouring } from './touring'
import css from './tours.module.css'

/** @param selected the selected cell: where a tour in a cell would go */
export function TourMenu({ selected }: { selected: number | null }) {
  const { t } = useTranslation()
  const runs = runsOf(useTouring())
  return (
    <>
      {runs.map((run) => (
        <RunItems key={run.cell ?? 'pages'} run={run} keys={run === runs[0]} />
      ))}
      {runs.length > 0 && <Menu.Divider />}
      <StartItems selected={selected} />
      <Menu.Divider />
      <Menu.Item leftSection={<IconPencil />} onClick={() => openTours()} data-testid="tour-edit">
        {t('tours.menu.edit')}
      </Menu.Item>
    </>
  )
}

const chosen = (act: () => unknown) => () => {
  void act()
  toWall()
}

function RunItems({ run, keys }: { run: TourRun; keys: boolean }) {
  const { t } = useTranslation()
  const { paused, out } = run
  return (
    <>
      <RunWords run={run} />
      <Menu.Item
        leftSection={paused === 'no' ? <IconPlayerPause /> : <IconPlayerPlay />}
        rightSection={keys && <KeyHint action="tours.turn" />}
        onClick={chosen(() => turn(run))}
        data-testid="tour-turn"
      >
        {t(paused === 'no' ? 'tours.menu.pause' : 'tours.menu.resume')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerSkipForward />}
        rightSection={keys && <KeyHint action="tours.next" />}
        closeMenuOnClick={false}
        onClick={() => void go(run, 'next')}
      >
        {t('tours.menu.next')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerSkipBack />}
        rightSection={keys && <KeyHint action="tours.previous" />}
        closeMenuOnClick={false}
        onClick={() => void go(run, 'previous')}
      >
        {t('tours.menu.previous')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerTrackNext />}
        onClick={chosen(() => go(run, 'skip'))}
        data-testid="tour-skip"
      >
        {t(run.cell === null ? 'tours.menu.skipPage' : 'tours.menu.skipCamera')}
      </Menu.Item>
      {out > 0 && (
        <Menu.Item leftSection={<IconArrowBackUp />} onClick={chosen(() => unskip(run))}>
          {t('tours.menu.unskip', { count: out })}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconPlayerStop />}
        rightSection={run.cell === null && <KeyHint action="tile.back" />}
        onClick={chosen(() => stop(run))}
        data-testid="tour-stop"
      >
        {t('tours.menu.stop')}
      </Menu.Item>
    </>
  )
}

function RunWords({ run }: { run: TourRun }) {
  const { t } = useTranslation()
  const { name, cell, title, page, pages, paused, skipped, by } = run
  const words = [
    cell === null ? '' : t('tours.cell', { cell: cell + 1 }),
    t('tours.page', { page, pages }),
    title,
    by === 'plan' ? t('tours.byPlan') : '',
    paused === 'no' ? '' : t(`tours.paused.${paused}`),
    skipped > 0 ? t('tours.skipped', { count: skipped }) : '',
  ]
  return (
    <div className={css.said} data-testid="tour-said">
      <b>{name}</b>
      {words.filter(Boolean).join(' · ')}
    </div>
  )
}

function StartItems({ selected }: { selected: number | null }) {
  const { t } = useTranslation()
  const tours = useShared((state) => state.tours)
  if (tours.length === 0) return <div className={css.said}>{t('tours.menu.none')}</div>
  return (
    <>
      <Menu.Label>{t('tours.menu.start')}</Menu.Label>
      <div className={css.list}>
        {tours.map((tour) => (
          <Menu.Item
            key={tour.id}
            leftSection={tour.kind === 'pages' ? <IconLayoutGrid /> : <IconSquare />}
            rightSection={tour.kind === 'cell' && t('tours.cell', { cell: (selected ?? 0) + 1 })}
            onClick={chosen(() => start(tour, selected))}
            data-testid="tour-start"
          >
            <span className={css.name}>{tour.name}</span>
          </Menu.Item>
        ))}
      </div>
    </>
  )
}
