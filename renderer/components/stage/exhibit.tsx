import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exhibit } from '../../../preload/contract'
import { clockTime, dateOf } from '../time'
import css from './exhibit.module.css'
import { addressOf, useLoaded } from './preloads'

/** Pictures beside the main one. */
const MORE = 3

/** What happened, and what was done about it. */
export function ExhibitView({ exhibit }: { exhibit: Exhibit }) {
  const { i18n } = useTranslation()
  const { kind, facility, place, at, done } = exhibit
  return (
    <div className={css.exhibit}>
      <Media exhibit={exhibit} />
      <div className={css.facts}>
        <div className={css.kind}>{kind}</div>
        <div className={css.where}>
          {facility && <div className={css.facility}>{facility}</div>}
          {place && <div>{place}</div>}
          <div className={css.when}>
            {clockTime(at, i18n.language)} · {dateOf(at)}
          </div>
        </div>
        {done.length > 0 && (
          <ol className={css.done}>
            {done.map((each) => (
              <li key={`${each.at} ${each.text}`}>
                <span className={css.doneAt}>{dateOf(each.at)}</span>
                <span>{each.text}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}

/** The clip lies over the picture as soon as it plays: neither black nor a wait is seen. */
function Media({ exhibit: { pictures, clip } }: { exhibit: Exhibit }) {
  const loaded = useLoaded((state) => state.pictures)
  const [plays, setPlays] = useState('')
  const there = pictures.map(addressOf).filter((address) => loaded[address] === 'there')
  const [main, ...others] = there
  const more = others.slice(0, MORE)
  return (
    <div className={css.media}>
      <div className={css.main}>
        {main && <img className={css.picture} src={main} alt="" draggable={false} />}
        {clip && (
          // biome-ignore lint/a11y/useMediaCaption: it has no sound
          <video
            className={css.clip}
            data-plays={plays === clip || undefined}
            src={addressOf(clip)}
            ref={mute}
            autoPlay
            loop
            playsInline
            disablePictureInPicture
            onPlaying={() => setPlays(clip)}
          />
        )}
      </div>
      {more.length > 0 && (
        <div className={css.more}>
          {more.map((address) => (
            <img key={address} className={css.picture} src={address} alt="" draggable={false} />
          ))}
        </div>
      )}
    </div>
  )
}

/** React's `muted` is no attribute, and comes too late for `autoplay`. */
function mute(video: HTMLVideoElement | null): void {
  if (!video) return
  video.muted = true
  void video.play().catch(() => {})
}
