import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Check } from './check/check'
import { lastly, leave, onList, useDesk } from './desk'
import { CardDetail } from './detail/card-detail'
import { StepDetail } from './detail/step-detail'
import type { Edit } from './edit/history'
import { Empty } from './empty'
import { Head } from './head'
import { ImportDialog } from './list/import-dialog'
import { List } from './list/list'
import { Pickers } from './pickers/pickers'
import css from './room.module.css'
import { Running } from './running'
import { StartDialog } from './start/start-dialog'
import { StepList } from './steps/step-list'
import { useProgrammes, useProgrammesOfMain } from './store'
import { useRoomKeys } from './use-room-keys'

/** The room where a meeting is prepared, alone and in a hurry. */
export default function Programmes() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { known, programmes } = useProgrammes()
  const edit = useDesk((state) => state.edit)
  useProgrammesOfMain(onList)
  useRoomKeys(() => edit && setAdding(true))
  useKeptOnLeaving()
  return (
    <main className={css.room} aria-label={t('programmes.title')} data-testid="programmes">
      {known && (
        <>
          {edit && <List programmes={programmes} current={edit.now} />}
          <div className={css.main} data-alone={!edit || undefined}>
            <Running />
            {edit ? <Work {...{ edit, adding, setAdding }} /> : <Empty />}
          </div>
        </>
      )}
      <ImportDialog />
      <Pickers />
    </main>
  )
}

interface WorkProps {
  edit: Edit
  adding: boolean
  setAdding: (adding: boolean) => void
}

function Work({ edit, adding, setAdding }: WorkProps) {
  const pane = useDesk((state) => state.pane)
  const { now } = edit
  const index = pane.kind === 'step' ? now.steps.findIndex(({ id }) => id === pane.id) : -1
  const step = now.steps[index]
  return (
    <>
      <Head edit={edit} />
      <div className={css.body}>
        <StepList programme={now} pane={pane} adding={adding} onAdding={setAdding} />
        {pane.kind === 'check' ? (
          <Check programme={now} />
        ) : step ? (
          <StepDetail step={step} index={index} />
        ) : (
          <CardDetail programme={now} />
        )}
      </div>
      <StartDialog programme={now} here={step ? index : null} />
    </>
  )
}

/** Whoever leaves the room, or closes the window, leaves nothing behind that is not kept. */
function useKeptOnLeaving(): void {
  useEffect(() => {
    window.addEventListener('beforeunload', lastly)
    return () => {
      window.removeEventListener('beforeunload', lastly)
      void leave()
    }
  }, [])
}
