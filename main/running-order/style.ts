/** Black on white, for any printer: bars are told apart by how dark they are. */
export const STYLE = `
@page { size: A4; margin: 16mm 12mm 12mm }
header { display: flex; gap: 5mm; align-items: center; padding-bottom: 4mm; margin-bottom: 3mm; border-bottom: .5mm solid #000 }
header img { max-width: 24mm; max-height: 20mm; object-fit: contain }
header p { margin: 0; font-size: 9pt; color: #333 }
header .kind { font-weight: 500 }
h1 { margin: 0 0 1mm; font-size: 17pt; font-weight: 700; line-height: 1.2 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
th { padding: 1mm 1.5mm; font-size: 8pt; font-weight: 500; text-align: left; color: #444 }
th:nth-child(1) { width: 12mm }
th:nth-child(2) { width: 22mm }
th:nth-child(3) { width: 58mm }
td { padding: 2.5mm 1.5mm; border-top: .2mm solid #888; vertical-align: top; font-size: 9pt }
tr { break-inside: avoid }
.number { font-size: 16pt; font-weight: 700; line-height: 1 }
.time { font-size: 8.5pt; color: #333; font-variant-numeric: tabular-nums }
.time b { font-size: 12pt; font-weight: 700; color: #000 }
.words h2 { margin: 0; font-size: 11.5pt; font-weight: 700; line-height: 1.25 }
.words p { margin: 1mm 0 0 }
.about { color: #444; font-size: 8.5pt }
.notes { font-size: 10.5pt; line-height: 1.45; overflow-wrap: anywhere }
.instead { font-size: 8.5pt; font-style: normal; color: #333 }
.instead::before { content: "→ " }
.shown { position: relative; width: 100%; aspect-ratio: 16 / 9; overflow: hidden; background: #e8e8e8 }
.shown img { position: absolute; inset: 0; width: 100%; height: 100% }
.cover { object-fit: cover }
.contain { object-fit: contain }
.grid { display: grid; gap: .3mm; background: #fff }
.grid > div { position: relative; min-width: 0; min-height: 0; overflow: hidden; background: #e8e8e8 }
.missing { display: flex; align-items: center; justify-content: center; border: .2mm dashed #777; background: #fff; color: #444; font-size: 8pt }
.chart { display: grid; grid-template-columns: 12mm 1fr; gap: 1.5mm; padding: 1.5mm; background: #f2f2f2 }
.big { align-self: center; font-size: 13pt; font-weight: 700; line-height: 1; white-space: nowrap }
.big small { font-size: .55em; font-weight: 500; color: #444 }
.bars { display: flex; flex-direction: column; gap: .5mm; justify-content: center; min-width: 0 }
.line { display: grid; grid-template-columns: 22mm 1fr 6mm; gap: 1mm; align-items: center; font-size: 5.8pt; line-height: 1.2 }
.line span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.line em { font-style: normal; text-align: right }
.line i { position: relative; height: 1.8mm }
.line u, .line b { position: absolute; inset: 0 auto 0 0 }
.line u { background: #bbb }
.line b { background: #222 }
`
