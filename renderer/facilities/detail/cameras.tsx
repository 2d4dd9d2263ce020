import { Button, Group } from '@mantine/core'
import { IconLayoutGrid, IconPlus } from '@tabler/icons-react'
import { useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera, Facility } from '../../../preload/contract'
import { betterState } from '../../components/better-state'
import { openCameras } from '../../components/dialogs'
import { type Look, StateShape } from '../../components/state-shape'
import { streamKey, useShared } from '../../state'
import { ShowOnWall } from '../on-wall'
import { labelOf } from '../words'
import css from './detail.module.css'
import lines from './lines.module.css'

/** Those that belong to it, and how they are. */
export function Cameras({ facility: { code } }: { facility: Facility }) {
  const { t } = useTranslation()
  const all = useShared((state) => state.registry.cameras)
  const demo = useShared((state) => state.registry.mode === 'demo')
  const cameras = useMemo(() => all.filter((camera) => camera.facility === code), [all, code])
  const show = useContext(ShowOnWall)
  return (
    <>
      {cameras.length === 0 && <p className={css.hint}>{t('facility.cameras.none')}</p>}
      <ul className={lines.cameras}>
        {cameras.map((camera) => (
          <CameraLine key={camera.id} camera={camera} demo={demo} />
        ))}
      </ul>
      <Group gap="xs">
        {show && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLayoutGrid />}
            disabled={cameras.every(({ enabled }) => !enabled)}
            onClick={() => show(code)}
            data-testid="facility-on-wall"
          >
            {t('facility.cameras.show')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus />}
          disabled={demo}
          onClick={() => openCameras({ add: true })}
        >
          {t('facility.cameras.add')}
        </Button>
      </Group>
    </>
  )
}

function CameraLine({ camera, demo }: { camera: Camera; demo: boolean }) {
  const { t } = useTranslation()
  const { id, code, name, place, enabled } = camera
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const state = useShared(({ streams }) =>
    enabled
      ? (betterState(streams[streamKey(id, 'main')]?.state, streams[streamKey(id, 'sub')]?.state) ??
        'idle')
      : 'disabled',
  )
  const look: Look = state === 'idle' ? 'closed' : state === 'disabled' ? 'off' : state
  return (
    <li data-camera={code}>
      <StateShape look={look} />
      <button
        type="button"
        className={lines.file}
        disabled={demo}
        title={t('facility.cameras.edit', { name })}
        onClick={() => openCameras({ edit: id })}
      >
        {name}
      </button>
      <small title={labelOf(codes.places, place, language)}>
        {labelOf(codes.places, place, language) || t('facility.places.unknown')}
      </small>
      <span>{t(`streams.states.${state}`)}</span>
    </li>
  )
}
