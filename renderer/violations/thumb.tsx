import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Bookmark } from '../../preload/contract'
import css from './room.module.css'

/** The first still, small; its place stays where there is none. */
export function Thumb({ bookmark: { id, files } }: { bookmark: Bookmark }) {
  const [gone, setGone] = useState('')
  // A still that comes later is asked for again.
  const name = `${id} ${files.length}`
  return (
    <span className={css.thumb}>
      {gone === name ? (
        <IconPhotoOff aria-hidden="true" />
      ) : (
        <img
          key={name}
          src={`/files/thumb/${id}`}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setGone(name)}
        />
      )}
    </span>
  )
}
