import { useTranslation } from 'react-i18next'
import { type Quality, StreamReason, type TestReply } from '../../../preload/contract'
import { codecName, isConverted } from './codec-name'
import css from './form.module.css'

type Good = Extract<TestReply, { status: 'done' }>

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Picture({ reply, quality }: { reply: Good; quality: Quality }) {
  const { t } = useTranslation()
  const seconds = Math.round(reply.ms / 100) / 10
  return (
    <>
      <img className={css.picture} src={reply.picture} alt={t('cameras.test.picture')} />
      <h3>{t(quality === 'sub' ? 'cameras.test.goodSub' : 'cameras.test.good')}</h3>
      <dl className={css.facts}>
        <Fact name={t('cameras.test.codec')} value={codecName(reply.codec)} />
        <Fact name={t('cameras.test.size')} value={`${reply.width} × ${reply.height}`} />
        <Fact
          name={t('cameras.test.fps')}
          value={
            reply.fps > 0
              ? t('cameras.test.fpsValue', { fps: Math.round(reply.fps * 10) / 10 })
              : t('cameras.test.fpsUnknown')
          }
        />
        <Fact name={t('cameras.test.time')} value={t('cameras.test.timeValue', { seconds })} />
      </dl>
      {isConverted(reply.codec) && <p>{t('cameras.test.transcoded')}</p>}
    </>
  )
}

function Trouble({ reason, quality }: { reason: string; quality: Quality }) {
  const { t } = useTranslation()
  const known = StreamReason.safeParse(reason)
  const key = known.success ? known.data : 'ffmpeg-failed'
  return (
    <>
      <div className={css.picture} data-trouble={key === 'bad-credentials' ? 'refused' : 'lost'}>
        <strong>{t(`streams.reasons.${key}`)}</strong>
        <span>{t(`cameras.test.${quality}`)}</span>
      </div>
      <p>{t(`cameras.advice.${key}`)}</p>
    </>
  )
}

export function TestResult({ reply, quality }: { reply: TestReply; quality: Quality }) {
  const { t } = useTranslation()
  return (
    <div
      className={css.result}
      data-testid="camera-test-result"
      data-status={reply.status}
      data-reason={reply.status === 'refused' ? reply.reason : undefined}
    >
      {reply.status === 'done' && <Picture reply={reply} quality={quality} />}
      {reply.status === 'refused' && <Trouble reason={reply.reason} quality={quality} />}
      {reply.status === 'invalid' && (
        <div className={css.picture}>
          <span>{t('cameras.test.fix')}</span>
        </div>
      )}
    </div>
  )
}
