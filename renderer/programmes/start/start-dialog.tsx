import { Button, Checkbox, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Programme, ShowMode } from '../../../preload/contract'
import { clockOf, minutesOf } from '../../components/minutes'
import { api, useShared } from '../../state'
import { kept } from '../desk'
import { recall, remember, SPEEDS } from '../remembered'
import { ask } from '../say'
import { Displays } from './displays'
import { Doubts } from './doubts'
import { shownOn, startOf, type Wanted } from './options'
import css from './start.module.css'

export const useStarting = create<{ mode: ShowMode | null }>(() => ({ mode: null }))

export const askToStart = (mode: ShowMode) => useStarting.setState({ mode })
const leave = () => useStarting.setState({ mode: null })

interface StartDialogProps {
  programme: Programme
  /** Index of the step that is looked at; null for none. */
  here: number | null
}

/** Before the meeting sees anything: from where, on which display, and what to know first. */
export function StartDialog(props: StartDialogProps) {
  const { t } = useTranslation()
  const mode = useStarting((state) => state.mode)
  return (
    <Modal
      opened={mode !== null}
      onClose={leave}
      title={t(`programmes.start.${mode ?? 'show'}`)}
      size="min(40rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {mode && <Form {...props} mode={mode} />}
    </Modal>
  )
}

async function begin(wanted: Wanted): Promise<void> {
  const { muted, speed, auto, clock } = wanted
  remember({ muted, speed, auto, clock })
  if (!(await kept())) return
  if (await ask(api.presenter.start(startOf(wanted, Date.now())))) leave()
}

function Form({ programme, here, mode }: StartDialogProps & { mode: ShowMode }) {
  const { t } = useTranslation()
  const { screens, displays } = useShared((state) => state.screens)
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...recall(),
    ...{ programme: programme.id, mode, from: 0, display: null },
  }))
  const display = shownOn(wanted.display, displays, screens)
  const [busy, setBusy] = useState(false)
  const want = (part: Partial<Wanted>) => setWanted((now) => ({ ...now, ...part }))
  const go = async () => {
    setBusy(true)
    await begin({ ...wanted, display })
    setBusy(false)
  }
  const empty = programme.steps.length === 0
  return (
    <form
      className={css.form}
      data-testid="show-dialog"
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty) void go()
      }}
    >
      {empty && <p className={css.warning}>{t('programmes.start.noSteps')}</p>}
      <Doubts programme={programme} onLeave={leave} />
      {here !== null && here > 0 && (
        <SegmentedControl
          fullWidth
          value={String(wanted.from)}
          onChange={(from) => want({ from: Number(from) })}
          data={[
            { value: '0', label: t('programmes.start.fromFirst') },
            { value: String(here), label: t('programmes.start.fromHere', { number: here + 1 }) },
          ]}
          data-testid="show-from"
        />
      )}
      {mode === 'show' ? (
        <>
          <Displays chosen={display} onChoose={(id) => want({ display: id })} />
          <Checkbox
            label={t('programmes.start.muted')}
            description={t('programmes.start.mutedHint')}
            checked={wanted.muted}
            onChange={({ currentTarget }) => want({ muted: currentTarget.checked })}
            data-testid="show-muted"
          />
        </>
      ) : (
        <Rehearsal wanted={wanted} want={want} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={leave}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          data-autofocus
          disabled={empty}
          loading={busy}
          rightSection={<kbd>Enter</kbd>}
          data-testid="show-begin"
        >
          {t(`programmes.start.begin.${mode}`)}
        </Button>
      </Group>
    </form>
  )
}

interface RehearsalProps {
  wanted: Wanted
  want: (part: Partial<Wanted>) => void
}

/** How fast its time runs, and when the meeting is thought to begin. */
function Rehearsal({ wanted, want }: RehearsalProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(wanted.clock === null ? '' : clockOf(wanted.clock))
  const wrong = text.trim() !== '' && minutesOf(text) === null
  return (
    <>
      <p className={css.hint}>{t('programmes.start.rehearsalHint')}</p>
      <div className={css.choice}>
        <span id="show-speed">{t('programmes.start.speed')}</span>
        <SegmentedControl
          fullWidth
          aria-labelledby="show-speed"
          value={String(wanted.speed)}
          onChange={(value) => {
            const speed = SPEEDS.find((each) => String(each) === value)
            if (speed) want({ speed })
          }}
          data={SPEEDS.map((speed) => ({ value: String(speed), label: `×${speed}` }))}
          data-testid="show-speed"
        />
      </div>
      <TextInput
        className={css.clock}
        label={t('programmes.start.clock')}
        placeholder={t('programmes.start.clockNow')}
        error={wrong && t('programmes.start.clockWrong')}
        value={text}
        maxLength={8}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          want({ clock: minutesOf(currentTarget.value) })
        }}
        data-testid="show-clock"
      />
      <Checkbox
        label={t('programmes.start.auto')}
        description={t('programmes.start.autoHint')}
        checked={wanted.auto}
        onChange={({ currentTarget }) => want({ auto: currentTarget.checked })}
        data-testid="show-auto"
      />
    </>
  )
}
