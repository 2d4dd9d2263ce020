import { camerasOf, type PanelPeriod, type Programme, type StepBody } from '../../preload/contract'

/** Small pictures that the steps need, as `camera/ID`, `still/ID`, `bookmark/ID`, each once. */
export const picturesOf = ({ steps, emblem }: Programme): string[] => [
  ...new Set([
    ...steps.flatMap(({ body }) => ofBody(body)),
    ...(emblem ? [`still/${emblem}`] : []),
  ]),
]

function ofBody(body: StepBody): string[] {
  if (body.kind === 'still') return [`still/${body.still}`]
  if (body.kind === 'bookmark') return [`bookmark/${body.bookmark}`]
  return camerasOf({ body }).map(({ id }) => `camera/${id}`)
}

export const periodsOf = ({ steps }: Programme): PanelPeriod[] => [
  ...new Set(steps.flatMap(({ body }) => (body.kind === 'figures' ? [body.period] : []))),
]
