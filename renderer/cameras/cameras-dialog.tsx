import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../state'
import { CameraForm } from './form/camera-form'
import { ImportView } from './import/import-view'
import { CameraList } from './list/camera-list'
import css from './room.module.css'
import { useLeaveDemo } from './use-leave-demo'

export interface CamerasInitial {
  /** The id of a camera to edit at once. */
  edit?: string
  add?: boolean
  import?: boolean
}

export interface CamerasDialogProps {
  opened: boolean
  onClose: () => void
  initial?: CamerasInitial
}

type View =
  | { kind: 'list'; saved: string | null }
  | { kind: 'form'; id: string | null }
  | { kind: 'import' }

const list: View = { kind: 'list', saved: null }

const inDemo = () => useShared.getState().registry.mode === 'demo'

function firstView(initial: CamerasInitial | undefined): View {
  const { cameras } = useShared.getState().registry
  // The demo's cameras cannot be edited.
  const edited = !inDemo() && cameras.find((camera) => camera.id === initial?.edit)
  if (edited) return { kind: 'form', id: edited.id }
  if (initial?.add) return { kind: 'form', id: null }
  return initial?.import ? { kind: 'import' } : list
}

function Room({ onClose, initial }: Omit<CamerasDialogProps, 'opened'>) {
  const [first] = useState(() => firstView(initial))
  const [view, setView] = useState(inDemo() ? list : first)
  const leaveDemo = useLeaveDemo()
  const open = async (next: View) => {
    if (await leaveDemo()) setView(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the room opens
  useEffect(() => {
    if (inDemo() && first.kind !== 'list') open(first)
  }, [])
  // Whoever came for one thing goes back to where they came from.
  const back = (saved: string | null) =>
    first.kind === 'list' ? setView({ kind: 'list', saved }) : onClose()
  return (
    <div className={css.room}>
      <CameraList
        active={view.kind === 'list'}
        saved={view.kind === 'list' ? view.saved : null}
        onClose={onClose}
        onAdd={() => open({ kind: 'form', id: null })}
        onEdit={(id) => setView({ kind: 'form', id })}
        onImport={() => open({ kind: 'import' })}
      />
      {view.kind === 'form' && <CameraForm id={view.id} onClose={back} />}
      {view.kind === 'import' && <ImportView onClose={() => back(null)} onWall={onClose} />}
    </div>
  )
}

/** The room where cameras are registered, near full screen above the wall. */
export function CamerasDialog({ opened, onClose, initial }: CamerasDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="calc(100vw - 3rem)"
      yOffset="1.5rem"
      classNames={{ content: css.content, inner: css.inner }}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('cameras.title')}>
        <Room onClose={onClose} initial={initial} />
      </Modal.Content>
    </Modal.Root>
  )
}
