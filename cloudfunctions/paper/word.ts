import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { printable } from './printable'

/** Fonts by name, as every computer in a Chinese school has them. */
const latin = 'Times New Roman'
// The hint: quotes and boxes are Chinese signs here, not Latin ones.
const font = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' })
export const SONG = font('宋体')
export const HEI = font('黑体')
/** Boxes to tick: a Latin font has some of them in another size. */
const BOXES = { ...SONG, ascii: '宋体', hAnsi: '宋体' }

/** Twentieths of a point between the edges of the text. */
export const WIDTH = mm(210 - 2 * 25)

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } as const

export interface Styled {
  hei?: boolean
  bold?: boolean
  boxes?: boolean
  /** In points. */
  size?: number
  align?: 'center' | 'right' | 'both'
  /** Two characters in, as a paragraph of an official text begins. */
  indent?: boolean
  /** In points. */
  before?: number
  after?: number
  /** Of the text's size: how high a line is. */
  lines?: number
  /** It holds one, and is as high as that. */
  picture?: boolean
  keepNext?: boolean
  pageBreakBefore?: boolean
  underline?: boolean
}

const ALIGN = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const

export const run = (text: string, { hei, bold, boxes, size = 12 }: Styled = {}) =>
  new TextRun({ text: printable(text), font: boxes ? BOXES : hei ? HEI : SONG, bold, size: Math.round(size * 2) })

export function paragraph(text: string | readonly ParagraphChild[], style: Styled = {}): Paragraph {
  const {
    align,
    indent,
    picture,
    before = 0,
    after = 0,
    lines = 1.4,
    size = 12,
    keepNext,
    pageBreakBefore,
    underline,
  } = style
  return new Paragraph({
    children: typeof text === 'string' ? [run(text, style)] : text,
    alignment: align && ALIGN[align],
    spacing: {
      ...{ before: before * 20, after: after * 20 },
      // So that a page holds as much with any font; a picture must have its own height.
      ...(picture ? {} : { line: Math.round(lines * size * 20), lineRule: LineRuleType.EXACT }),
    },
    ...(indent && { indent: { firstLine: size * 2 * 20 } }),
    ...(underline && { border: { bottom: LINE, between: LINE } }),
    keepNext,
    pageBreakBefore,
  })
}

/** A text of many lines: each line is a paragraph. */
export const paragraphs = (text: string, style: Styled = {}) => text.split('\n').map((line) => paragraph(line, style))

const pageNumbers = (note: string) => {
  const small = { font: SONG, size: 18 }
  const children = [`${note && `${note}　　`}第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...small, children })] })],
  })
}

export interface Page {
  title: string
  children: FileChild[]
  /** Beside the number of the page. */
  note?: string
  /** Millimetres. */
  margin?: { top: number; side: number; bottom: number }
  /** A poster is one page. */
  unnumbered?: boolean
}

/** A Word file on A4, black on white, its pages numbered. */
export function wordOf({ title, children, note = '', margin, unnumbered }: Page): Promise<Buffer> {
  const { top, side, bottom } = margin ?? { top: 25, side: 25, bottom: 22 }
  const file = new Document({
    title: printable(title),
    creator: '教工之家',
    styles: {
      default: { document: { run: { font: SONG, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(top),
              bottom: mm(bottom),
              left: mm(side),
              right: mm(side),
              header: mm(8),
              footer: mm(10),
            },
          },
        },
        ...(!unnumbered && { footers: { default: pageNumbers(note) } }),
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}
