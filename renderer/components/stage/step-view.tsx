import type { Programme, ProgrammeStep } from '../../../preload/contract'
import { TileCard } from './card'
import type { Feeds } from './desk'
import { ExhibitView } from './exhibit'
import { CameraStep, type Figures, SceneStep } from './live-step'
import { stillAddress, useLoaded } from './preloads'
import css from './stage.module.css'

export interface StepProps {
  programme: Programme
  step: ProgrammeStep
  feeds: Feeds
  figures: Figures
}

/** Over the picture, so that it stays as large as it can be; elsewhere in a line of its own. */
const liesOver = ({ body }: ProgrammeStep) => body.kind === 'camera' || body.kind === 'still'

/** One step, with its title. */
export function StepView(props: StepProps) {
  const { step } = props
  const titled = step.titled && step.title !== ''
  const over = liesOver(step)
  return (
    <div className={css.step}>
      <div className={css.body}>
        <Body {...props} />
        {titled && over && <Title text={step.title} className={css.titleOver} />}
      </div>
      {titled && !over && <Title text={step.title} className={css.titleBelow} />}
    </div>
  )
}

const Title = ({ text, className }: { text: string; className: string | undefined }) => (
  <div className={className} data-testid="stage-title">
    <span>{text}</span>
  </div>
)

function Body(props: StepProps) {
  const { step, figures } = props
  const { body } = step
  if (body.kind === 'camera') return <CameraStep {...props} />
  if (body.kind === 'scene') return <SceneStep {...props} />
  if (body.kind === 'figures')
    return <div className={css.figures}>{figures(body.page, body.period)}</div>
  return body.kind === 'still' ? (
    <Still address={stillAddress(body.still)} {...props} />
  ) : (
    <Bookmark bookmark={body.bookmark} {...props} />
  )
}

function Still({ address, ...props }: StepProps & { address: string }) {
  const there = useLoaded((state) => state.pictures[address] === 'there')
  if (!there) return <Missing {...props} />
  return <img className={css.picture} src={address} alt="" draggable={false} />
}

function Bookmark({ bookmark, ...props }: StepProps & { bookmark: string }) {
  const exhibit = useLoaded((state) => state.exhibits[bookmark])
  return exhibit ? <ExhibitView exhibit={exhibit} /> : <Missing {...props} />
}

interface MissingProps extends Pick<StepProps, 'programme' | 'step'> {
  /** Nothing of the step is there, nor the title below it. */
  alone?: boolean
}

/** In place of what cannot be shown. */
export function Missing({ programme, step, alone = false }: MissingProps) {
  // A title that is not to be shown is none for a card either.
  const title = step.titled && (alone || liesOver(step)) ? step.title : ''
  return <TileCard programme={programme} title={title || programme.heading || programme.name} />
}
