import type { ReactNode } from 'react'
import { ProductHeading } from './product-heading'
import { useIdle } from './use-idle'

/** Only the wall: even the pointer and what it wakes go after a moment without it. */
export function Kiosk({ children }: { children: ReactNode }) {
  const idle = useIdle()
  return (
    <main className="kiosk" data-idle={idle || undefined}>
      <ProductHeading />
      {children}
    </main>
  )
}
