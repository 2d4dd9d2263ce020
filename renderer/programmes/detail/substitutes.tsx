import { Button, Menu } from '@mantine/core'
import { IconArrowRight, IconCamera, IconPhoto, IconVideo, IconX } from '@tabler/icons-react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CameraRef,
  camerasOf,
  type ProgrammeStep,
  type StepBody,
  type Substitute,
} from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { StepThumb } from '../../components/step-thumb'
import { useShared } from '../../state'
import { forThis } from '../desk'
import { pick } from '../pickers/picking'
import { substitute } from '../steps/acts'
import { stillOfCamera, stillOfFile } from '../steps/sources'
import { useTold } from '../use-told'
import { cameraName, isGone, substituteWords } from '../words'
import css from './detail.module.css'

/** What is shown while a camera of the step gives no picture. */
export function Substitutes({ step }: { step: ProgrammeStep }) {
  const { t } = useTranslation()
  const cameras = camerasOf(step)
  if (cameras.length === 0) return null
  return (
    <section className={css.group}>
      <h3>{t('programmes.substitute.title')}</h3>
      <p>{t('programmes.substitute.hint')}</p>
      <ul className={css.substitutes}>
        {cameras.map((camera) => (
          <Line key={camera.id} {...{ step, camera }} />
        ))}
      </ul>
    </section>
  )
}

export const bodyOf = (by: Substitute): StepBody => by

function Line({ step, camera }: { step: ProgrammeStep; camera: CameraRef }) {
  const { t } = useTranslation()
  const told = useTold()
  const by = step.substitutes[camera.id]
  const gone = isGone(camera, told.registry)
  return (
    <li
      className={css.substitute}
      data-testid="step-substitute"
      data-camera={camera.id}
      data-code={camera.code}
      data-kind={by?.kind ?? 'none'}
    >
      <span className={gone ? css.gone : undefined}>
        {cameraName(camera, told.registry)}
        {gone && ` · ${t('programmes.detail.gone')}`}
      </span>
      <IconArrowRight size="1rem" aria-hidden="true" />
      <span>
        {by && (
          <span className={css.small}>
            <StepThumb step={{ body: bodyOf(by) }} />
          </span>
        )}
        {substituteWords(by, told)}
      </span>
      <SubstituteMenu
        camera={camera.id}
        clear={by !== undefined}
        onChosen={(chosen) => substitute(step.id, camera.id, chosen)}
      />
    </li>
  )
}

/** Another camera, chosen from the list; null where none was. */
async function otherCamera(camera: string): Promise<Substitute | null> {
  const title = i18next.t('programmes.pick.substitute')
  const [id] = await pick({ what: 'camera', title, without: [camera] })
  const found = useShared.getState().registry.cameras.find((each) => each.id === id)
  return found ? { kind: 'camera', camera: { id: found.id, code: found.code } } : null
}

async function still(chosen: Promise<string | null>): Promise<Substitute | null> {
  const id = await chosen
  return id === null ? null : { kind: 'still', still: id }
}

const WAYS: Record<
  'camera' | 'still' | 'shot',
  { icon: ReactNode; ask: (camera: string) => Promise<Substitute | null> }
> = {
  camera: { icon: <IconVideo size="1rem" />, ask: otherCamera },
  still: { icon: <IconPhoto size="1rem" />, ask: () => still(stillOfFile()) },
  shot: {
    icon: <IconCamera size="1rem" />,
    ask: () => still(stillOfCamera().then((shot) => shot?.still ?? null)),
  },
}

interface SubstituteMenuProps {
  camera: string
  /** There is one that can be taken away. */
  clear: boolean
  onChosen: (by: Substitute | null) => void
}

/** Asks who stands in for a camera. */
export function SubstituteMenu({ camera, clear, onChosen }: SubstituteMenuProps) {
  const { t } = useTranslation()
  const allowed = useAllowed('present')
  const choose = async (way: keyof typeof WAYS) => {
    const chosen = await forThis(WAYS[way].ask(camera))
    if (chosen) onChosen(chosen)
  }
  return (
    <Menu position="bottom-end" width="17rem">
      <Menu.Target>
        <Button size="compact-sm" variant="default" {...allowed} data-testid="substitute-choose">
          {t(clear ? 'programmes.substitute.change' : 'programmes.substitute.choose')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['camera', 'still', 'shot'] as const).map((way) => (
          <Menu.Item
            key={way}
            leftSection={WAYS[way].icon}
            onClick={() => void choose(way)}
            data-testid={`substitute-${way}`}
          >
            {t(`programmes.substitute.ways.${way}`)}
          </Menu.Item>
        ))}
        {clear && (
          <Menu.Item
            leftSection={<IconX size="1rem" />}
            onClick={() => onChosen(null)}
            data-testid="substitute-clear"
          >
            {t('programmes.substitute.clear')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
