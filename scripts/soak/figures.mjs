/**
 * What is watched for growth. `page`: the figure belongs to one loading of the page, so each
 * loading has a level of its own. `floor`: how much it may gain in the measured time before that
 * is worth a word. Things that can be counted must come back to the very same number at rest, so
 * their floor is below one (below a handful where Chromium keeps some of its own); memory also
 * moves by what allocators keep for later.
 */
export const FIGURES = [
  { key: 'pss.all', label: 'own memory (PSS), all', unit: 'MB', floor: 8, page: true },
  { key: 'pss.main', label: '  main', unit: 'MB', floor: 4 },
  { key: 'pss.renderer', label: '  pages', unit: 'MB', floor: 4, page: true },
  { key: 'pss.gpu', label: '  compositor', unit: 'MB', floor: 4 },
  { key: 'pss.utility', label: '  services', unit: 'MB', floor: 2 },
  { key: 'pss.ffmpeg', label: '  ffmpeg, each', unit: 'MB', floor: 1 },
  { key: 'main.heap', label: 'heap of main', unit: 'MB', floor: 0.5 },
  // Compiled as it is used, and of a program that does not grow.
  { key: 'main.code', label: '  its compiled code', unit: 'MB', floor: 2 },
  { key: 'main.buffers', label: 'buffers of main', unit: 'MB', floor: 2 },
  { key: 'page.heap', label: 'heap of the page', unit: 'MB', floor: 0.5, page: true },
  { key: 'processes', label: 'processes', unit: '', floor: 0.6 },
  { key: 'threads', label: 'threads', unit: '', floor: 4, page: true },
  { key: 'handles.main', label: 'open handles of main', unit: '', floor: 1.5 },
  { key: 'handles.renderer', label: 'open handles of the page', unit: '', floor: 3, page: true },
  { key: 'sockets', label: 'TCP connections of main', unit: '', floor: 0.6 },
  { key: 'players.tiles', label: 'players', unit: '', floor: 0.6, page: true },
  { key: 'players.elements', label: '  video and canvas', unit: '', floor: 0.6, page: true },
  { key: 'players.viewers', label: '  viewers of streams', unit: '', floor: 0.6 },
  { key: 'page.elements', label: 'elements in the page', unit: '', floor: 5, page: true },
  { key: 'page.nodes', label: 'DOM nodes, all', unit: '', floor: 50, page: true },
  { key: 'page.listeners', label: 'listeners of the page', unit: '', floor: 10, page: true },
  { key: 'page.documents', label: 'documents', unit: '', floor: 0.6, page: true },
]
