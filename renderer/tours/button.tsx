import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TourRun } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { TourMenu } from './menu'
import { Ring } from './ring'
import { setMenu, useTours } from './store'
import { meantRun, useTouring } from './touring'
import css from './tours.module.css'

/** What is on tour here, and all that can be done with it. @param selected the selected cell */
export function TourButton({ selected }: { selected: () => number | null }) {
  const { t } = useTranslation()
  const opened = useTours((state) => state.menu)
  const run = meantRun(useTouring(), null)
  return (
    <Menu opened={opened} onChange={setMenu} position="bottom-end" width="22rem">
      <Menu.Target>
        <Button
          className={`top-button ${css.button}`}
          variant="default"
          data-testid="tour-button"
          data-paused={run?.paused}
          leftSection={run && <Ring run={run} />}
          rightSection={!run && <KeyHint action="tours.turn" />}
        >
          {run ? <Words run={run} /> : t('tours.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown data-tours>{opened && <TourMenu selected={selected()} />}</Menu.Dropdown>
    </Menu>
  )
}

function Words({ run }: { run: TourRun }) {
  const { t } = useTranslation()
  const { name, page, pages, paused } = run
  const why = paused === 'no' ? '' : t(`tours.paused.${paused}`)
  return (
    <>
      {why ? `${why} · ` : <span className={css.lead}>{t('tours.lead')} </span>}
      <b title={name}>{name}</b>
      {!why && ` · ${t('tours.page', { page, pages })}`}
    </>
  )
}
