/**
 * Switches that belong to Chromium, Electron or Node.js. They have no list that could be asked at
 * run time, and there are over a thousand: known families are let through, so that a misspelt
 * option of ours is still found.
 */
const FAMILIES =
  /^--(?:remote|disable|enable|force|no|use|ozone|gpu|gtk|inspect|js|log|proxy|host|ignore|allow|auto|trace|unsafely|window|password|high|touch|ui|video|in-process|single|renderer|type|v|vmodule|user-data|lang|disk|media|webrtc|autoplay|blink|default|enable|field-trial|net|ssl|site|zygote|headless|hide|mute|num|raster|override|test-type|crash|original|secure|app-path|trace)(?:-[a-z0-9-]+)?$/

/** @param name a switch without its value, such as --remote-debugging-port */
export function isChromiumSwitch(name: string): boolean {
  return FAMILIES.test(name)
}
