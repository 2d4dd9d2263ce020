import { expect, it } from 'vitest'
import { causeOf, type Signs } from './cause'

const signs: Signs = {
  ...{ kind: 'facility', reasons: ['no-answer', 'no-answer'], spread: 0 },
  ...{ neighbours: false, woke: false },
}

it.each<[Partial<Signs>, string]>([
  [{}, 'network'],
  [{ spread: 60_000 }, 'power'],
  [{ neighbours: true }, 'power'],
  [{ reasons: ['no-answer', 'connection-refused'] }, 'camera'],
  [{ reasons: ['bad-credentials', 'forbidden'] }, 'password'],
  [{ reasons: ['ffmpeg-missing'] }, 'station'],
  [{ woke: true }, 'station'],
  [{ kind: 'line', spread: 60_000 }, 'network'],
  [{ kind: 'flapping' }, 'network'],
  [{ kind: 'camera', reasons: ['no-answer'] }, 'unknown'],
  [{ kind: 'camera', reasons: ['no-answer'], neighbours: true }, 'camera'],
  [{ kind: 'camera', reasons: ['connection-refused'] }, 'camera'],
  [{ kind: 'camera', reasons: [] }, 'unknown'],
])('%o is %s', (some, cause) => expect(causeOf({ ...signs, ...some })).toBe(cause))
