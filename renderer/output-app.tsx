/** What the meeting sees: nothing but the stage. Composes the features, as App does. */
export function OutputApp() {
  return null
}
