/** The product's sign, in the colour of the text around it. */
export const Sign = ({ className }: { className: string | undefined }) => (
  <svg className={className} viewBox="84 64 344 388" aria-hidden="true" fill="currentColor">
    <path d="M256 76 96 172v44h320v-44z" />
    <path d="M136 232h240a8 8 0 0 1 8 8v96a8 8 0 0 1-8 8H136a8 8 0 0 1-8-8v-96a8 8 0 0 1 8-8zm12 20v72h216v-72z" />
    <path d="M256 252a36 36 0 1 1 0 72 36 36 0 0 1 0-72zm0 22a14 14 0 1 0 0 28 14 14 0 0 0 0-28z" />
    <path d="M164 360h24l-20 84h-24zM348 360h-24l20 84h24z" />
    <path d="M164 396h184v18H164z" />
  </svg>
)
