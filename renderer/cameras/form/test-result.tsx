import { useTranslation } from 'react-i18next'
import { type Quality, StreamReason, type TestReply } from '../../../preload/contract'
import { codecName, isConverted } from '../../components/codec-name'
import { adviceFor } from '../../components/transcoding'
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

interface PictureProps {
  reply: Good
  quality: Quality
  hasSub: boolean
}

function Picture({ reply, quality, hasSub }: PictureProps) {
  const { t } = useTranslation()
  const { codec } = reply
  const seconds = Math.round(reply.ms / 100) / 10
  return (
    <>
      <img
        className={css.picture}
        src={reply.picture}
        alt={t('cameras.test.picture')}
        draggable={false}
      />
      <h3>{t(quality === 'sub' ? 'cameras.test.goodSub' : 'cameras.test.good')}</h3>
      <dl className={css.facts}>
        <Fact name={t('cameras.test.codec')} value={codecName(codec)} />
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
      {isConverted(codec) && (
        <p data-testid="camera-test-advice">
          {t('cameras.test.transcoded')}{' '}
          {t(`streams.transcoded.advice.${adviceFor({ codec, quality }, hasSub)}`)}
        </p>
      )}
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

interface TestResultProps {
  reply: TestReply
  quality: Quality
  /** Whether the form names a sub-stream. */
  hasSub: boolean
}

export function TestResult({ reply, quality, hasSub }: TestResultProps) {
  const { t } = useTranslation()
  return (
    <div
      className={css.result}
      data-testid="camera-test-result"
      data-status={reply.status}
      data-reason={reply.status === 'refused' ? reply.reason : undefined}
    >
      {reply.status === 'done' && <Picture reply={reply} quality={quality} hasSub={hasSub} />}
      {reply.status === 'refused' && <Trouble reason={reply.reason} quality={quality} />}
      {reply.status === 'invalid' && (
        <div className={css.picture}>
          <span>{t('cameras.test.fix')}</span>
        </div>
      )}
    </div>
  )
}
