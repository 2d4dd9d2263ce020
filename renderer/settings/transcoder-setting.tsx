import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EncoderFinding, Transcoder } from '../../preload/contract'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { Setting } from './setting'
import css from './settings.module.css'

/** Who makes H.264: what was found of each encoder of this machine, and which one is in use. */
export function TranscoderSetting() {
  const { t } = useTranslation()
  const stored = useShared((state) => state.settings.transcoder)
  const { found, used } = useShared((state) => state.encoders)
  // What another system has is as good as no choice.
  const chosen = found.some(({ encoder }) => encoder === stored) ? stored : 'auto'
  const choose = (value: string) => settle(api.app.set({ transcoder: value as Transcoder }))
  return (
    <Setting label={t('settings.transcoder')} hint={t('settings.transcoderHint')}>
      <Radio.Group
        value={chosen}
        onChange={choose}
        aria-label={t('settings.transcoder')}
        data-testid="settings-transcoder"
      >
        <Radio className={css.encoder} value="auto" label={t('settings.transcoderAuto')} />
        {found.map((finding) => (
          <Radio
            key={finding.encoder}
            className={css.encoder}
            value={finding.encoder}
            label={<EncoderLabel finding={finding} used={used === finding.encoder} />}
          />
        ))}
      </Radio.Group>
      {chosen !== 'auto' && chosen !== used && <NotWorking chosen={chosen} found={found} />}
    </Setting>
  )
}

function EncoderLabel({ finding, used }: { finding: EncoderFinding; used: boolean }) {
  const { t } = useTranslation()
  const says = useSays(finding)
  return (
    <>
      <span data-encoder={finding.encoder}>{t(`streams.encoders.names.${finding.encoder}`)}</span>
      <span className={css.finding} data-state={finding.state} data-used={used || undefined}>
        {used ? t('settings.transcoderUsed') : says}
      </span>
    </>
  )
}

/** In a few words: "dùng được, tối đa 3 luồng cùng lúc", "thiếu trình điều khiển". */
function useSays({ state, reason, limit }: EncoderFinding): string {
  const { t } = useTranslation()
  if (reason !== 'none') return t(`streams.encoders.reasons.${reason}`)
  const word = state === 'fails' ? '' : t(`streams.encoders.states.${state}`)
  return limit > 0 ? `${word}, ${t('streams.encoders.limit', { count: limit })}` : word
}

interface NotWorkingProps {
  chosen: Exclude<Transcoder, 'auto'>
  found: EncoderFinding[]
}

/** A forced encoder that is of no use: what is used in its place. Nothing while it is tried. */
function NotWorking({ chosen, found }: NotWorkingProps) {
  const { t } = useTranslation()
  if (found.find(({ encoder }) => encoder === chosen)?.state !== 'fails') return null
  const encoder = t(`streams.encoders.names.${chosen}`)
  return (
    <p className={css.warning} role="status" data-testid="settings-transcoder-warning">
      {t('settings.transcoderNot', { encoder })}
    </p>
  )
}
