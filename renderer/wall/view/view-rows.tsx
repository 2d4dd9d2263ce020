import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Aspect, type CameraView, PLAIN_VIEW, type Rotation } from '../../../preload/contract'
import { KeyHint, useKeyText } from '../../components/keymap'
import { settle } from '../../components/settle'
import { showWhole, useFraming, zoomBy } from '../../components/view'
import { api, useShared } from '../../state'
import { PrivacyRow } from '../privacy/row'
import css from './view.module.css'

const rotations: Rotation[] = [0, 90, 180, 270]
const STEP = 1.5

interface RowsProps {
  cell: number
  camera: string
  /** Another dialogue takes its place. */
  onLeave: () => void
}

export function ViewRows({ cell, camera, onLeave }: RowsProps) {
  const { t } = useTranslation()
  const framing = useFraming(cell, camera)
  const set = (view: Partial<CameraView>) => settle(api.views.set({ camera, view }))
  const changed = framing.rotate !== 0 || framing.mirror || framing.aspect !== 'fit'
  return (
    <>
      <Row label={t('views.rotate')}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={`${t('views.rotate')}. ${t('views.rotateHint')}`}
          value={String(framing.rotate)}
          onChange={(value) => set({ rotate: Number(value) as Rotation })}
          data={rotations.map((degrees) => ({
            value: String(degrees),
            label: t('views.degrees', { degrees }),
          }))}
        />
      </Row>
      <Row label={t('views.aspect')}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('views.aspect')}
          value={framing.aspect}
          onChange={(value) => set({ aspect: Aspect.parse(value) })}
          data={Aspect.options.map((value) => ({ value, label: t(`views.aspects.${value}`) }))}
        />
      </Row>
      <Zoom cell={cell} scale={framing.scale} />
      <div className={css.wide}>
        <Switch
          label={t('views.mirror')}
          checked={framing.mirror}
          onChange={({ currentTarget }) => set({ mirror: currentTarget.checked })}
        />
        {changed && (
          <Button variant="subtle" size="compact-xs" onClick={() => set(PLAIN_VIEW)}>
            {t('views.plain')}
          </Button>
        )}
      </div>
      <PrivacyRow camera={camera} onEdit={onLeave} />
      <Sound />
    </>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.row}>
      <span>{label}</span>
      {children}
    </div>
  )
}

function Zoom({ cell, scale }: { cell: number; scale: number }) {
  const { t, i18n } = useTranslation()
  const [inKey, outKey] = [useKeyText('view.in'), useKeyText('view.out')]
  const times = scale.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <Row label={t('views.zoom')}>
      <div className={css.steps}>
        <ActionIcon
          {...{ variant: 'default', disabled: scale === 1, title: outKey }}
          aria-label={t('views.zoomOut')}
          onClick={() => zoomBy(cell, 1 / STEP)}
        >
          <IconMinus />
        </ActionIcon>
        <output>{t('views.times', { scale: times })}</output>
        <ActionIcon
          {...{ variant: 'default', disabled: scale >= 8, title: inKey }}
          aria-label={t('views.zoomIn')}
          onClick={() => zoomBy(cell, STEP)}
        >
          <IconPlus />
        </ActionIcon>
        {scale > 1 && (
          <Button variant="subtle" size="compact-xs" onClick={() => showWhole(cell)}>
            {t('views.whole')}
          </Button>
        )}
      </div>
    </Row>
  )
}

function Sound() {
  const { t } = useTranslation()
  const sound = useShared((state) => state.settings.sound)
  return (
    <div className={css.wide}>
      <Switch
        label={t('views.sound')}
        checked={sound}
        onChange={({ currentTarget }) => settle(api.app.set({ sound: currentTarget.checked }))}
      />
      <KeyHint action="view.sound" />
    </div>
  )
}
