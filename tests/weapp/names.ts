import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ts from 'typescript'

function readNames(): string[] {
  const file = createRequire(__filename).resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const { name } of node.members) if (name && ts.isIdentifier(name)) names.push(name.text)
    } else ts.forEachChild(node, visit)
  }
  visit(source)
  if (names.length < 300) throw new Error(`only ${names.length} names of wx found in ${file}`)
  return [...new Set(names)]
}

let names: string[] | undefined
/** The name of every function of `wx`, read from WeChat's own typings. */
export const wxNames = (): string[] => {
  names ??= readNames()
  return names
}
