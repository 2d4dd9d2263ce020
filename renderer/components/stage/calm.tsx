import { Component, type ReactNode } from 'react'

interface CalmProps {
  children: ReactNode
  /** In its place while it cannot be drawn. */
  instead: ReactNode
}

/** What could not be drawn is tried again after so long (ms). */
const AGAIN = 1000

/** An error of ours is nothing that a meeting sees: what stands in stays until it can be drawn. */
export class Calm extends Component<CalmProps, { broken: boolean }> {
  static getDerivedStateFromError = () => ({ broken: true })

  override state = { broken: false }
  private timer: ReturnType<typeof setTimeout> | undefined

  override componentDidCatch(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.setState({ broken: false }), AGAIN)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children
  }
}
