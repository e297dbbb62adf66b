interface Printed {
  name: string
  /** Rows at the top that stand on every page. */
  headRows: number
  landscape?: boolean
}

const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>'
const quoted = (name: string) =>
  `'${name.replace(/'/g, "''").replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}'`

/**
 * A feature of the library: how a sheet lies on paper (A4, as wide as the page, its heads on every page, pages numbered),
 * of which the library itself knows nothing. The order of the elements is that of ECMA-376 (CT_Worksheet).
 */
export const printed = (sheets: readonly Printed[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _sheet: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const orientation = sheets[sheetIndex]?.landscape ? 'landscape' : 'portrait'
          const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
          return xml
            .replace(/<pageMargins[^>]*>|<pageSetup[^>]*>/g, '')
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('</worksheet>', `<printOptions horizontalCentered="1"/>${MARGINS}${setup}${FOOTER}</worksheet>`)
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string) => {
          const names = sheets.map(
            ({ name, headRows }, i) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(name)}!$1:$${headRows}</definedName>`,
          )
          // A function: `$1` in a text would be taken for a group.
          return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`)
        },
      },
    },
  },
})
