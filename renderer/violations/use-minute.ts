import { useEffect, useState } from 'react'

const MINUTE = 60_000
/** How late a minute may be noticed, in ms. */
const LOOK = 5_000

const now = () => Math.floor(Date.now() / MINUTE) * MINUTE

/** The minute that it is, in ms since 1970: soon enough for what is overdue. */
export function useMinute(): number {
  const [minute, setMinute] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setMinute(now()), LOOK)
    return () => clearInterval(timer)
  }, [])
  return minute
}
