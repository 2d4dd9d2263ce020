import { IconMovie, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { clockTime } from '../../components/time'
import { useShared } from '../../state'
import { wordsFor } from '../say'
import { Clip } from './clip'
import css from './detail.module.css'
import { type Shot, shotsOf } from './evidence'
import { Still } from './still'

/** Pictures and films of all its cameras; one is large, the others are a press away. */
export function Media({ bookmark }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  const shots = shotsOf(bookmark)
  const [chosen, setChosen] = useState<string | null>(null)
  const shot = shots.find(({ file }) => file.name === chosen) ?? shots[0]
  return (
    <section aria-label={t('violations.detail.files')}>
      <div className={css.screen}>
        {!shot && (
          <p className={css.note}>
            {t(
              bookmark.missing?.length
                ? 'violations.detail.noPicture'
                : 'violations.detail.noFiles',
            )}
          </p>
        )}
        {shot?.type === 'still' && <Still key={shot.file.name} bookmark={bookmark} shot={shot} />}
        {shot?.type === 'clip' && <Clip key={shot.file.name} id={bookmark.id} shot={shot} />}
      </div>
      {shot && <Source shot={shot} />}
      <Choice shots={shots} chosen={shot} onChoose={setChosen} />
      <Missing bookmark={bookmark} />
    </section>
  )
}

/** From which camera and stream it is, and of when. */
function Source({ shot: { file, view, type } }: { shot: Shot }) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const time = (at: number) => clockTime(at, language, true)
  const camera = view ? `${view.code} ${view.name}` : file.camera
  const span =
    type === 'clip'
      ? t('violations.detail.span', { from: time(file.from), to: time(file.to) })
      : time(file.from)
  return (
    <p className={css.source}>
      <b>{camera}</b>
      {file.quality && <span>{t(`violations.detail.${file.quality}`)}</span>}
      <span>{span}</span>
    </p>
  )
}

interface ChoiceProps {
  shots: readonly Shot[]
  chosen: Shot | undefined
  onChoose: (name: string) => void
}

function Choice({ shots, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  if (shots.length < 2) return null
  return (
    <fieldset className={css.choice} aria-label={t('violations.detail.files')}>
      {shots.map(({ file, type, view }) => (
        <button
          key={file.name}
          type="button"
          aria-pressed={file === chosen?.file}
          onClick={() => onChoose(file.name)}
          data-testid={`detail-${type}`}
        >
          {type === 'still' ? <IconPhoto aria-hidden="true" /> : <IconMovie aria-hidden="true" />}
          {view?.code ?? file.camera}{' '}
          <span>
            {t(
              file.type === 'rendition'
                ? 'violations.detail.rendition'
                : `violations.detail.${type}`,
            )}
            {type === 'clip' && file.quality ? `, ${t(`violations.detail.${file.quality}`)}` : ''}
          </span>
        </button>
      ))}
    </fieldset>
  )
}

/** What should have been there, and why it is not. */
function Missing({ bookmark: { missing = [], views } }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  const code = (camera: string) => views.find((view) => view.camera === camera)?.code ?? camera
  return (
    <ul className={css.missing} data-testid="detail-missing">
      {missing.map(({ camera, type, reason }) => (
        <li key={`${camera} ${type} ${reason}`}>
          <b>{t(`violations.detail.missing.${type}`, { camera: code(camera) })}.</b>{' '}
          {wordsFor(reason)}
        </li>
      ))}
    </ul>
  )
}
