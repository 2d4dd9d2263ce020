import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy, IconFolderOpen, IconPrinter } from '@tabler/icons-react'
import type { DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonWords } from './notices'
import css from './snapshots.module.css'
import { type Taken, useSnapshots } from './store'
import { copyTaken, dragTaken, printTaken, revealTaken } from './take'

/** The picture, what became of it, and what can be done with it. */
export function TakenNotice({ taken: { ids, title, time, url } }: { taken: Taken }) {
  const { t } = useTranslation()
  const id = ids[0] ?? ''
  const drag = (event: DragEvent) => {
    event.preventDefault()
    void dragTaken(id)
  }
  return (
    <div className={css.taken} data-testid="snapshot-taken">
      <img
        className={css.thumb}
        src={url}
        alt=""
        title={t('snapshots.drag')}
        draggable
        onDragStart={drag}
      />
      <div className={css.about}>
        <strong>{title}</strong>
        <What ids={ids} time={time} />
        <Full id={id} />
        <div className={css.acts}>
          <Act label={t('snapshots.acts.folder')} onClick={() => void revealTaken(id)}>
            <IconFolderOpen />
          </Act>
          <Act label={t('snapshots.acts.copy')} onClick={() => void copyTaken(id)}>
            <IconCopy />
          </Act>
          <Act label={t('snapshots.acts.print')} onClick={() => void printTaken(id)}>
            <IconPrinter />
          </Act>
        </div>
      </div>
    </div>
  )
}

/** Of several pictures: as long as one waits, they wait. */
function What({ ids, time }: Pick<Taken, 'ids' | 'time'>) {
  const { t } = useTranslation()
  const news = useSnapshots((state) => state.news)
  const all = ids.map((id) => news[id])
  const waiting = all.find((each) => each?.state === 'waiting')
  const saved = all.every((each) => each?.state === 'saved')
  const state = waiting ? 'waiting' : saved ? 'saved' : 'kept'
  return (
    <span className={css.what} data-state={state} data-testid="snapshot-state" role="status">
      {time} · {t(`snapshots.states.${state}`)}
    </span>
  )
}

/** Nothing is said where the tile shows all that the camera gives. */
function Full({ id }: { id: string }) {
  const { t } = useTranslation()
  const full = useSnapshots((state) => state.full[id])
  if (!full) return null
  const state = full.state === 'kept' ? 'saved' : full.state
  return (
    <span className={css.what} data-state={full.state} data-testid="snapshot-full">
      {t(`snapshots.full.${state}`)}
      {full.state === 'failed' && ` ${reasonWords(full.reason)}`}
    </span>
  )
}

interface ActProps {
  label: string
  onClick: () => void
  children: ReactNode
}

const Act = ({ label, onClick, children }: ActProps) => (
  <Tooltip label={label} openDelay={400}>
    <ActionIcon
      variant="subtle"
      color="gray"
      className="icon-button"
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)
