/** One A4 sheet a bookmark; black on white, nothing that a copier would lose. */
export const STYLE = `
.sheet { height: 296mm; padding: 14mm 15mm 12mm 20mm; display: flex; flex-direction: column;
  gap: 3.5mm; overflow: hidden; break-after: page; font-size: 9.5pt; line-height: 1.35 }
.sheet:last-child { break-after: auto }
header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 0.4mm solid #000;
  padding-bottom: 2mm }
h1 { margin: 0; font: 700 14pt/1.25 'Be Vietnam Pro' }
header p { margin: 0; text-align: right; font-size: 8.5pt; white-space: nowrap }
h2 { margin: 0 0 1mm; font: 700 9.5pt/1.3 'Be Vietnam Pro' }
.kind { margin: 0; font: 700 13pt/1.25 'Be Vietnam Pro' }
.facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; row-gap: 0.6mm; margin: 0 }
.facts div { display: flex; gap: 2mm }
.facts .wide { grid-column: 1 / -1 }
dt { flex: 0 0 26mm; color: #444 }
dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; font-weight: 500 }
.note dd { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden }
.ppe { display: grid; grid-template-columns: repeat(3, 1fr); column-gap: 6mm }
.ppe div { display: flex; justify-content: space-between; gap: 2mm; border-bottom: 0.2mm solid #999;
  padding: 0.4mm 0 }
.ppe b { font-weight: 700; white-space: nowrap }
.stills { flex: 1 1 0; min-height: 30mm; display: grid; gap: 2mm }
.stills[data-count="2"] { grid-template-columns: 1fr }
.stills[data-count="3"], .stills[data-count="4"] { grid-template-columns: 1fr 1fr }
.stills div { min-height: 0; position: relative }
.stills img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain;
  object-position: left center }
.small { margin: 0; color: #444; font-size: 8pt }
ol { margin: 0; padding: 0; list-style: none }
li { padding: 0.5mm 0 }
.hash { width: 100%; border-collapse: collapse; font-size: 7.5pt }
.hash td { padding: 0.4mm 0; vertical-align: top; border-bottom: 0.2mm solid #ccc }
.hash td:last-child { font: 6.8pt/1.4 monospace; text-align: right; white-space: nowrap }
footer { border-top: 0.2mm solid #000; padding-top: 1.5mm; font-size: 7.5pt; display: flex; gap: 6mm;
  justify-content: space-between }
footer p { margin: 0 }
footer p:last-child { text-align: right }
footer code { font: 7pt/1.4 monospace }
`
