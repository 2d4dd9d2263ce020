import { useEffect, useState } from 'react'
import type { MaintenancePlan } from '../../../preload/contract'
import { api } from '../../state'

/** Null before they are known. */
export function usePlans(): readonly MaintenancePlan[] | null {
  const [plans, setPlans] = useState<readonly MaintenancePlan[] | null>(null)
  useEffect(() => {
    let over = false
    const off = api.uptime.onPlansChanged((book) => setPlans(book.plans))
    void api.uptime.plans().then(
      (book) => {
        if (!over) setPlans((known) => known ?? book.plans ?? [])
      },
      () => {},
    )
    return () => {
      over = true
      off()
    }
  }, [])
  return plans
}
