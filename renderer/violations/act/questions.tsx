import { enterRows } from '../keys'
import { endQuestion, useViolations } from '../store'
import { DueQuestion } from './due-question'
import { OwnerQuestion } from './owner-question'
import { StepQuestion } from './step-question'
import { TagsQuestion } from './tags-question'

/** At most one is open. */
export function Questions() {
  const question = useViolations((state) => state.question)
  const close = () => {
    endQuestion()
    // Where the row was that had it: it may have left the list.
    requestAnimationFrame(() => document.activeElement === document.body && enterRows())
  }
  if (!question) return null
  const { ids } = question
  switch (question.ask) {
    case 'step':
      return <StepQuestion ids={ids} state={question.state} onClose={close} />
    case 'owner':
      return <OwnerQuestion ids={ids} onClose={close} />
    case 'due':
      return <DueQuestion ids={ids} onClose={close} />
    case 'tags':
      return <TagsQuestion ids={ids} onClose={close} />
  }
}
