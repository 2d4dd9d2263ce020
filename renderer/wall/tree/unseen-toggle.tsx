import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/keymap'
import { useUnseen } from '../../state'
import { toggleUnseen, useTreeUi } from './tree-ui'

/** Only the cameras that nobody has seen for a while; not there when there are none. */
export function UnseenToggle() {
  const { t } = useTranslation()
  const on = useTreeUi((state) => state.unseen)
  const count = useUnseen().size
  if (count === 0 && !on) return null
  return (
    <button
      type="button"
      className="tree-filter"
      aria-pressed={on}
      onClick={toggleUnseen}
      data-testid="tree-unseen"
    >
      <IconEyeOff aria-hidden="true" />
      <span>{t('wall.tree.unseen', { count })}</span>
      <KeyHint action="wall.unseen" />
    </button>
  )
}
