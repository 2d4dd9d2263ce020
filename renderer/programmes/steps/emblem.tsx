import type { StillId } from '../../../preload/contract'
import { Sign } from '../../components/stage/sign'

/** The picture that was chosen for the card, else the product's sign. */
export const Emblem = ({ emblem }: { emblem: StillId | null }) =>
  emblem ? (
    <img src={`/files/stills/${emblem}`} alt="" draggable={false} />
  ) : (
    <Sign className={undefined} />
  )
