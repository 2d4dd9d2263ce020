import { forbiddenLabels, placeOf } from './codes'
import { fold } from './fold'

// Folded text. "Inside" anything private is always refused; a private room by itself is, unless
// the words before it say that the camera stands outside.
const INSIDE =
  /\b(trong|ben trong)( cac| moi)? (phong|buong|nha tam|nha ve sinh|toilet|wc)\b|\b(in|inside|within)( the| a| each| shared| any)* (rooms?|wcs?|toilets?|bathrooms?|bedrooms?|restrooms?|washrooms?|showers?)\b/
const PRIVATE =
  /\b(phong (o|ngu|tam|ve sinh|benh|cach ly)|buong (o|ngu|tam|benh)|nha (tam|ve sinh|xi)|wcs?\d*|toilets?|bathrooms?|bedrooms?|restrooms?|washrooms?|lavator(y|ies)|shower( rooms?|s)?)\b/
const OUTSIDE = /\b(ngoai|truoc|loi vao|outside|in front of|entrance)\b/

const labels = forbiddenLabels.flatMap((label) => label.split(/[()]/).map(fold)).filter(Boolean)

/** True for places that may not be filmed: inside rooms, WCs and bathrooms, in either language. */
export function forbiddenPlace(text: string): boolean {
  if (placeOf(text)) return false
  const folded = fold(text)
  if (INSIDE.test(folded) || labels.some((label) => folded.includes(label))) return true
  const found = PRIVATE.exec(folded)
  return found !== null && !OUTSIDE.test(folded.slice(0, found.index))
}
