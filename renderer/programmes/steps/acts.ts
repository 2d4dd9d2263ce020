import i18next from 'i18next'
import {
  camerasOf,
  MAX_STEPS,
  type ProgrammeStep,
  type Substitute,
} from '../../../preload/contract'
import { useShared } from '../../state'
import { change, showStep, useDesk } from '../desk'
import {
  besideOf,
  changedStep,
  freshId,
  inserted,
  movedBy,
  movedTo,
  newStep,
  patched,
  without,
  withSubstitute,
} from '../edit/steps'
import { say, warn } from '../say'
import type { Made } from './sources'

export const current = (): ProgrammeStep | null => {
  const { edit, pane } = useDesk.getState()
  if (!edit || pane.kind !== 'step') return null
  return edit.now.steps.find(({ id }) => id === pane.id) ?? null
}

/** Behind the one that is looked at; the first of them is looked at then. */
export function add(made: readonly Made[]): void {
  const steps = made.map(({ body, title }) => newStep(body, title))
  put(current()?.id ?? null, steps)
}

function put(after: string | null, steps: ProgrammeStep[]): void {
  const count = useDesk.getState().edit?.now.steps.length ?? 0
  const room = MAX_STEPS - count
  if (steps.length > room) warn(i18next.t('programmes.said.tooMany', { max: MAX_STEPS }))
  const added = steps.slice(0, room)
  const [first] = added
  if (!first) return
  change((now) => inserted(now, after, added))
  showStep(first.id)
}

export function duplicate(): void {
  const step = current()
  if (step) put(step.id, [{ ...structuredClone(step), id: freshId() }])
}

export function remove(): void {
  const step = current()
  const { edit } = useDesk.getState()
  if (!step || !edit) return
  const beside = besideOf(edit.now, step.id)
  change((now) => without(now, step.id))
  if (beside) showStep(beside)
  say(i18next.t('programmes.said.stepRemoved'))
}

export const move = (by: 1 | -1) => {
  const step = current()
  if (step) change((now) => movedBy(now, step.id, by), `move ${step.id}`)
}

export const moveTo = (id: string, to: number) => change((now) => movedTo(now, id, to))

/** @param field what is being typed in, so that a word is one step of the way back */
export const patch = (id: string, part: Partial<ProgrammeStep>, field = '') =>
  change((now) => patched(now, id, part), field && `${field} ${id}`)

/** What the product called it by itself; null where that is not known. */
function calledBy({ body }: ProgrammeStep): string | null {
  if (body.kind === 'figures') return i18next.t(`dashboard.kinds.${body.page}`)
  if (body.kind !== 'camera') return null
  const { id } = body.camera
  return useShared.getState().registry.cameras.find((each) => each.id === id)?.name ?? null
}

/**
 * Something else is shown; who stands in for cameras that it has not is forgotten. A title that
 * names what was shown before would be said of the wrong room, and goes; one that was typed stays,
 * also when it was typed while a picture was being taken.
 */
export function showElse(id: string, { body, title }: Made): void {
  const shown = new Set(camerasOf({ body }).map((camera) => camera.id))
  change((now) =>
    changedStep(now, id, (step) => {
      const left = Object.entries(step.substitutes).filter(([camera]) => shown.has(camera))
      const old = step.title.trim()
      const own = old !== '' && step.body.kind !== 'bookmark' && old !== calledBy(step)
      const substitutes = Object.fromEntries(left)
      return { ...step, body, substitutes, title: own ? step.title : title }
    }),
  )
}

export const substitute = (id: string, camera: string, by: Substitute | null) =>
  change((now) => changedStep(now, id, (step) => withSubstitute(step, camera, by)))

/** Wherever the camera is shown; null takes it away there. */
export function substituteEverywhere(camera: string, by: Substitute | null): void {
  change((now) => ({
    ...now,
    steps: now.steps.map((step) =>
      camerasOf(step).some(({ id }) => id === camera) ? withSubstitute(step, camera, by) : step,
    ),
  }))
}
