import { expect, it } from 'vitest'
import { LOOK, Proof } from './proof'

/** Looks twice a second; each figure is how many pictures came since the look before. */
function after(...came: number[]): Proof {
  const proof = new Proof()
  let frames = 1
  let now = 10_000
  proof.begin(frames, now)
  for (const each of came) {
    frames += each
    now += LOOK
    proof.look(frames, now)
  }
  return proof
}

it('moves from the first picture on', () => {
  expect(after()).toMatchObject({ moving: true, lastFrameAt: 10_000 })
  expect(after(7, 8)).toMatchObject({ moving: true, lastFrameAt: 11_000 })
})

it('stands still two seconds after the last picture', () => {
  expect(after(7, 0, 0, 0).moving).toBe(true)
  expect(after(7, 0, 0, 0, 0)).toMatchObject({ moving: false, lastFrameAt: 10_500 })
})

it('takes one late picture for no proof, and two looks with pictures for one', () => {
  expect(after(7, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0).moving).toBe(false)
  expect(after(7, 0, 0, 0, 0, 0, 0, 7).moving).toBe(false)
  expect(after(7, 0, 0, 0, 0, 0, 0, 7, 8).moving).toBe(true)
})

it('tells sooner what a meeting sees stand still, and not that nobody could look', () => {
  const looked = (...waits: number[]) => {
    const proof = new Proof(true)
    let now = 10_000
    proof.begin(1, now)
    for (const wait of waits) {
      now += wait
      proof.look(1, now)
    }
    return proof.moving
  }
  expect(looked(200, 200, 200)).toBe(true)
  expect(looked(200, 200, 200, 200)).toBe(false)
  expect(looked(200, 2000)).toBe(true)
  expect(looked(200, 2000, 200)).toBe(false)
})

it('waits longer where pictures are known to come seldom', () => {
  const proof = new Proof()
  proof.begin(1, 0)
  proof.look(1, 3000, 4000)
  expect(proof.moving).toBe(true)
  proof.look(1, 4000, 4000)
  expect(proof.moving).toBe(false)
})
