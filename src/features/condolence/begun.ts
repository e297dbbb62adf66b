import type { Report } from './reporting'

/** What is handed from the desk to the form: in memory, because an address holds no name and no occasion. */
let begun: { id: string; first: Partial<Report> } | undefined

export const beginReport = (id: string, first: Partial<Report>) => {
  begun = { id, first }
}
/** Nothing where the page was opened anew: the form is then empty. */
export const begunFor = (id: string | undefined): Partial<Report> => (begun && begun.id === id ? begun.first : {})
