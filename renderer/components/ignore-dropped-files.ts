/** A file that misses its zone would replace the page; here it does nothing, and looks like it. */
export function ignoreDroppedFiles() {
  window.addEventListener('dragover', ignore)
  window.addEventListener('drop', ignore)
}

function ignore(event: DragEvent) {
  // A zone that takes files has already prevented the default.
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
